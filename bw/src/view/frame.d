bw/src/view/frame.o: src/view/frame.c src/view/frame.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/utf8.h \
 src/text/clean.h src/text/width.h src/text/grapheme.h
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/utf8.h:
src/text/clean.h:
src/text/width.h:
src/text/grapheme.h:
