bw/src/diag/diag.o: src/diag/diag.c src/diag/diag.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/diag/diag.def src/base/panic.h \
 src/text/clean.h src/text/fold.h
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/base/panic.h:
src/text/clean.h:
src/text/fold.h:
