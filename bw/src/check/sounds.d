bw/src/check/sounds.o: src/check/sounds.c src/check/sounds.h \
 src/base/arena.h src/base/sv.h src/text/sounds.h src/text/fold.h \
 src/base/build.h
src/check/sounds.h:
src/base/arena.h:
src/base/sv.h:
src/text/sounds.h:
src/text/fold.h:
src/base/build.h:
