bw/src/paper/paper.o: src/paper/paper.c src/paper/paper.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/panic.h \
 src/base/utf8.h src/paper/pieces.h
src/paper/paper.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/panic.h:
src/base/utf8.h:
src/paper/pieces.h:
