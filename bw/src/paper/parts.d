bw/src/paper/parts.o: src/paper/parts.c src/paper/parts.h \
 src/paper/paper.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/vec.h src/base/mem.h
src/paper/parts.h:
src/paper/paper.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/vec.h:
src/base/mem.h:
