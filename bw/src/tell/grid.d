bw/src/tell/grid.o: src/tell/grid.c src/tell/grid.h src/tell/doc.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/text/locale.h \
 src/base/err.h src/text/number.h src/base/ascii.h src/text/width.h \
 src/text/grapheme.h
src/tell/grid.h:
src/tell/doc.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
src/text/width.h:
src/text/grapheme.h:
