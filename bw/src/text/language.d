bw/src/text/language.o: src/text/language.c src/text/language.h \
 src/text/locale.h src/base/arena.h src/base/sv.h src/base/err.h \
 src/text/number.h src/base/build.h
src/text/language.h:
src/text/locale.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
