bw/src/tell/value.o: src/tell/value.c src/tell/value.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/label.h \
 src/wording/label.def
src/tell/value.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.h:
src/wording/label.def:
