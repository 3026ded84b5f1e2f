bw/src/session/watch.o: src/session/watch.c src/session/watch.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/mem.h \
 src/base/vec.h src/load/find.h src/diag/diag.h src/diag/diag.def \
 src/session/stamp.h
src/session/watch.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/mem.h:
src/base/vec.h:
src/load/find.h:
src/diag/diag.h:
src/diag/diag.def:
src/session/stamp.h:
