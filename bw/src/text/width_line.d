bw/src/text/width_line.o: src/text/width_line.c src/text/width.h \
 src/base/sv.h src/text/grapheme.h src/base/ascii.h src/base/utf8.h
src/text/width.h:
src/base/sv.h:
src/text/grapheme.h:
src/base/ascii.h:
src/base/utf8.h:
