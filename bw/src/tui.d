bw/src/tui.o: src/tui.c src/tui.h src/app/app.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/base/err.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/text/collate.h src/view/frame.h src/view/theme.h src/base/err.h \
 src/session/kept.h src/session/session.h src/errand.h src/add.h \
 src/base/arena.h src/base/sv.h src/tty/tty.h src/base/key.h \
 src/tty/theme.h src/config/config.h src/config/config.def \
 src/base/file.h src/base/panic.h src/pipe.h src/base/sink.h
src/tui.h:
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
src/base/err.h:
src/session/kept.h:
src/session/session.h:
src/errand.h:
src/add.h:
src/base/arena.h:
src/base/sv.h:
src/tty/tty.h:
src/base/key.h:
src/tty/theme.h:
src/config/config.h:
src/config/config.def:
src/base/file.h:
src/base/panic.h:
src/pipe.h:
src/base/sink.h:
