bw/src/base/pack.o: src/base/pack.c src/base/pack.h src/base/build.h \
 src/base/arena.h src/base/sv.h
src/base/pack.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
