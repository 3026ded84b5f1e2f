bw/src/cmd/help.o: src/cmd/help.c src/app/app.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/base/err.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/text/collate.h src/view/frame.h src/view/theme.h src/cmd/command.h \
 src/cmd/cli.h src/cmd/option.h src/cmd/option.def src/config/config.h \
 src/config/config.def src/cmd/pager.h src/cmd/progress.h src/diff/seen.h \
 src/diff/event.h src/diff/field.def src/session/kept.h \
 src/session/past.h src/cmd/defaults.h src/cmd/editor.h src/cmd/example.h \
 src/cmd/manual.h src/cmd/shells.h src/import/import.h \
 src/import/reached.h src/load/schema.h src/yaml/node.h src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/load/meaning.h src/report/writer.h \
 src/report/loss.h src/report/loss.def src/tell/doc.h src/tell/tell.h \
 src/report/report.def src/text/clean.h
src/app/app.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/err.h:
src/base/sink.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/text/number.h:
src/wording/date_read.h:
src/session/news.h:
src/diag/diag.h:
src/diag/diag.def:
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/view/frame.h:
src/view/theme.h:
src/cmd/command.h:
src/cmd/cli.h:
src/cmd/option.h:
src/cmd/option.def:
src/config/config.h:
src/config/config.def:
src/cmd/pager.h:
src/cmd/progress.h:
src/diff/seen.h:
src/diff/event.h:
src/diff/field.def:
src/session/kept.h:
src/session/past.h:
src/cmd/defaults.h:
src/cmd/editor.h:
src/cmd/example.h:
src/cmd/manual.h:
src/cmd/shells.h:
src/import/import.h:
src/import/reached.h:
src/load/schema.h:
src/yaml/node.h:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/load/meaning.h:
src/report/writer.h:
src/report/loss.h:
src/report/loss.def:
src/tell/doc.h:
src/tell/tell.h:
src/report/report.def:
src/text/clean.h:
