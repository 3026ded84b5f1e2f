bw/src/text/clean.o: src/text/clean.c src/text/clean.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/utf8.h \
 src/text/grapheme.h
src/text/clean.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
src/text/grapheme.h:
