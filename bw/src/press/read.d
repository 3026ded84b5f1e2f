bw/src/press/read.o: src/press/read.c src/press/read.h \
 src/base/arena.h src/base/sv.h src/press/kinds.def src/base/build.h \
 src/base/panic.h
src/press/read.h:
src/base/arena.h:
src/base/sv.h:
src/press/kinds.def:
src/base/build.h:
src/base/panic.h:
