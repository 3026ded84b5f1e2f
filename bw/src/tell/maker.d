bw/src/tell/maker.o: src/tell/maker.c src/tell/maker.h src/tell/doc.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/text/locale.h \
 src/base/err.h src/text/number.h src/base/panic.h
src/tell/maker.h:
src/tell/doc.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/panic.h:
