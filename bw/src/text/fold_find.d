bw/src/text/fold_find.o: src/text/fold_find.c src/text/fold.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/panic.h \
 src/text/fold_parts.h src/base/utf8.h src/text/width.h \
 src/text/grapheme.h
src/text/fold.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/panic.h:
src/text/fold_parts.h:
src/base/utf8.h:
src/text/width.h:
src/text/grapheme.h:
