bw/src/import/patch.o: src/import/patch.c src/import/patch.h \
 src/base/build.h src/base/arena.h src/base/sv.h
src/import/patch.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
