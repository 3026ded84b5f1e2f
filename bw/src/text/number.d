bw/src/text/number.o: src/text/number.c src/text/number.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/err.h
src/text/number.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/err.h:
