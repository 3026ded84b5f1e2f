bw/src/session/session.o: src/session/session.c src/session/session.h \
 src/session/news.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/diff/pair.h src/index/index.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/base/clock.h src/base/file.h src/base/err.h src/base/panic.h \
 src/base/sink.h src/base/mem.h src/base/port.h src/load/load.h \
 src/session/watch.h
src/session/session.h:
src/session/news.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/diff/pair.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/clock.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/mem.h:
src/base/port.h:
src/load/load.h:
src/session/watch.h:
