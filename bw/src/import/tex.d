bw/src/import/tex.o: src/import/tex.c src/import/tex.h \
 src/base/arena.h src/base/sv.h src/base/ascii.h src/base/build.h
src/import/tex.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
src/base/build.h:
