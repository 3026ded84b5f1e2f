bw/src/browse.o: src/browse.c src/browse.h src/cmd/cli.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/sink.h \
 src/base/err.h src/cmd/option.h src/cmd/option.def src/config/config.h \
 src/diag/diag.h src/diag/diag.def src/config/config.def src/cmd/pager.h \
 src/cmd/progress.h src/diff/seen.h src/diff/event.h src/index/index.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/diff/field.def src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/kept.h \
 src/session/past.h src/diff/pair.h src/state/state.h src/text/collate.h \
 src/app/shown.h src/base/clock.h src/base/file.h src/base/panic.h \
 src/base/shell.h src/cmd/command.h src/cmd/cli.h src/cmd/defaults.h \
 src/plain.h src/app/app.h src/session/news.h src/view/frame.h \
 src/view/theme.h src/session/session.h src/text/fold.h src/time/period.h \
 src/tty/theme.h src/tui.h src/base/err.h src/session/kept.h
src/browse.h:
src/cmd/cli.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/sink.h:
src/base/err.h:
src/cmd/option.h:
src/cmd/option.def:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/cmd/pager.h:
src/cmd/progress.h:
src/diff/seen.h:
src/diff/event.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/diff/field.def:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/text/number.h:
src/wording/date_read.h:
src/session/kept.h:
src/session/past.h:
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/app/shown.h:
src/base/clock.h:
src/base/file.h:
src/base/panic.h:
src/base/shell.h:
src/cmd/command.h:
src/cmd/cli.h:
src/cmd/defaults.h:
src/plain.h:
src/app/app.h:
src/session/news.h:
src/view/frame.h:
src/view/theme.h:
src/session/session.h:
src/text/fold.h:
src/time/period.h:
src/tty/theme.h:
src/tui.h:
src/base/err.h:
src/session/kept.h:
