bw/src/session/stamp.o: src/session/stamp.c src/session/stamp.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/clock.h \
 src/base/file.h src/base/err.h src/base/panic.h src/base/sink.h \
 src/load/find.h src/diag/diag.h src/diag/diag.def
src/session/stamp.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/clock.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/load/find.h:
src/diag/diag.h:
src/diag/diag.def:
