bw/src/session/kept.o: src/session/kept.c src/session/kept.h \
 src/diag/diag.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/diag/diag.def src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/base/mem.h src/cache/beside.h \
 src/cache/snapshot.h src/load/load.h src/session/stamp.h
src/session/kept.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/mem.h:
src/cache/beside.h:
src/cache/snapshot.h:
src/load/load.h:
src/session/stamp.h:
