bw/src/wording/label.o: src/wording/label.c src/wording/label.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/label.def src/base/panic.h \
 src/text/width.h src/text/grapheme.h
src/wording/label.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.def:
src/base/panic.h:
src/text/width.h:
src/text/grapheme.h:
