bw/src/text/grapheme.o: src/text/grapheme.c src/text/grapheme.h \
 src/base/sv.h src/base/utf8.h
src/text/grapheme.h:
src/base/sv.h:
src/base/utf8.h:
