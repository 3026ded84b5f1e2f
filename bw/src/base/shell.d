bw/src/base/shell.o: src/base/shell.c src/base/shell.h \
 src/base/build.h src/base/arena.h src/base/sv.h
src/base/shell.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
