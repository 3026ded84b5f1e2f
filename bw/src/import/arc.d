bw/src/import/arc.o: src/import/arc.c src/import/arc.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/ascii.h
src/import/arc.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
