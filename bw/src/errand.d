bw/src/errand.o: src/errand.c src/errand.h src/add.h src/base/arena.h \
 src/base/sv.h src/base/sv.h src/tty/tty.h src/base/err.h src/base/key.h \
 src/tty/theme.h src/config/config.h src/base/arena.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/config/config.def \
 src/view/frame.h src/view/theme.h src/app/app.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/news.h \
 src/diff/pair.h src/state/state.h src/text/collate.h src/base/file.h \
 src/base/panic.h src/pipe.h src/base/sink.h src/session/session.h \
 src/desktop.h src/edit.h
src/errand.h:
src/add.h:
src/base/arena.h:
src/base/sv.h:
src/base/sv.h:
src/tty/tty.h:
src/base/err.h:
src/base/key.h:
src/tty/theme.h:
src/config/config.h:
src/base/arena.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
src/app/app.h:
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
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/base/file.h:
src/base/panic.h:
src/pipe.h:
src/base/sink.h:
src/session/session.h:
src/desktop.h:
src/edit.h:
