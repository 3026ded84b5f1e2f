bw/src/cmd/check.o: src/cmd/check.c src/base/json.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/check/check.h src/diag/diag.h \
 src/diag/diag.def src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/cmd/command.h src/cmd/cli.h src/base/sink.h \
 src/cmd/option.h src/cmd/option.def src/config/config.h \
 src/config/config.def src/cmd/pager.h src/cmd/progress.h src/diff/seen.h \
 src/diff/event.h src/diff/field.def src/query/query.h src/base/stop.h \
 src/wording/date_read.h src/session/kept.h src/session/past.h \
 src/diff/pair.h src/state/state.h src/text/collate.h src/text/width.h \
 src/text/grapheme.h
src/base/json.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/check/check.h:
src/diag/diag.h:
src/diag/diag.def:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/cmd/command.h:
src/cmd/cli.h:
src/base/sink.h:
src/cmd/option.h:
src/cmd/option.def:
src/config/config.h:
src/config/config.def:
src/cmd/pager.h:
src/cmd/progress.h:
src/diff/seen.h:
src/diff/event.h:
src/diff/field.def:
src/query/query.h:
src/base/stop.h:
src/wording/date_read.h:
src/session/kept.h:
src/session/past.h:
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/text/width.h:
src/text/grapheme.h:
