bw/src/tell/figures.o: src/tell/figures.c src/base/build.h \
 src/base/arena.h src/base/sv.h src/book/called.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/figure.h src/tell/figures_parts.h \
 src/tell/figures.h src/index/index.h src/text/fold.h
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/called.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/figure.h:
src/tell/figures_parts.h:
src/tell/figures.h:
src/index/index.h:
src/text/fold.h:
