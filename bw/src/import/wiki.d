bw/src/import/wiki.o: src/import/wiki.c src/import/wiki.h \
 src/base/arena.h src/base/sv.h src/import/patch.h src/base/build.h
src/import/wiki.h:
src/base/arena.h:
src/base/sv.h:
src/import/patch.h:
src/base/build.h:
