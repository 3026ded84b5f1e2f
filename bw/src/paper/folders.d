bw/src/paper/folders.o: src/paper/folders.c src/paper/folders.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/paper/folders.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
