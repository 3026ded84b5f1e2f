bw/src/text/region.o: src/text/region.c src/text/region.h \
 src/base/sv.h src/base/build.h src/base/arena.h src/text/locale.h \
 src/base/err.h src/text/number.h
src/text/region.h:
src/base/sv.h:
src/base/build.h:
src/base/arena.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
