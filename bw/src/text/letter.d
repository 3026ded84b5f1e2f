bw/src/text/letter.o: src/text/letter.c src/text/letter.h \
 src/base/arena.h src/base/sv.h src/text/locale.h src/base/err.h \
 src/text/number.h src/base/build.h src/base/utf8.h
src/text/letter.h:
src/base/arena.h:
src/base/sv.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/base/utf8.h:
