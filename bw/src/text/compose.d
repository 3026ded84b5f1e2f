bw/src/text/compose.o: src/text/compose.c src/text/compose.h \
 src/base/arena.h src/base/sv.h src/base/utf8.h
src/text/compose.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
