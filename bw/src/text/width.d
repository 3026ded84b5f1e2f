bw/src/text/width.o: src/text/width.c src/text/width.h src/base/sv.h \
 src/text/grapheme.h src/base/utf8.h
src/text/width.h:
src/base/sv.h:
src/text/grapheme.h:
src/base/utf8.h:
