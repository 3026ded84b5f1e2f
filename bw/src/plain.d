bw/src/plain.o: src/plain.c src/plain.h src/app/app.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/base/err.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/text/collate.h src/view/frame.h src/view/theme.h src/cmd/cli.h \
 src/cmd/option.h src/cmd/option.def src/config/config.h \
 src/config/config.def src/cmd/pager.h src/cmd/progress.h src/diff/seen.h \
 src/diff/event.h src/diff/field.def src/session/kept.h \
 src/session/past.h src/session/session.h src/base/feed.h src/base/key.h \
 src/errand.h src/add.h src/base/arena.h src/base/sv.h src/tty/tty.h \
 src/base/key.h src/tty/theme.h src/base/file.h src/base/panic.h \
 src/pipe.h src/base/sink.h
src/plain.h:
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
src/session/session.h:
src/base/feed.h:
src/base/key.h:
src/errand.h:
src/add.h:
src/base/arena.h:
src/base/sv.h:
src/tty/tty.h:
src/base/key.h:
src/tty/theme.h:
src/base/file.h:
src/base/panic.h:
src/pipe.h:
src/base/sink.h:
