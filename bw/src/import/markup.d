bw/src/import/markup.o: src/import/markup.c src/import/markup.h \
 src/base/arena.h src/base/sv.h src/base/ascii.h src/base/build.h
src/import/markup.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
src/base/build.h:
