bw/src/text/locale.o: src/text/locale.c src/text/locale.h \
 src/base/arena.h src/base/sv.h src/base/err.h src/text/number.h \
 src/base/build.h src/base/ascii.h src/base/utf8.h
src/text/locale.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/base/ascii.h:
src/base/utf8.h:
