bw/src/press/pieces.o: src/press/pieces.c src/press/pieces.h \
 src/press/read.h src/base/arena.h src/base/sv.h src/press/kinds.def
src/press/pieces.h:
src/press/read.h:
src/base/arena.h:
src/base/sv.h:
src/press/kinds.def:
