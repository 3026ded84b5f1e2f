bw/src/tell/figures_apart.o: src/tell/figures_apart.c \
 src/tell/figures_like.h src/book/figure.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/tell/figures_parts.h src/tell/figures.h \
 src/index/index.h src/text/fold.h
src/tell/figures_like.h:
src/book/figure.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/tell/figures_parts.h:
src/tell/figures.h:
src/index/index.h:
src/text/fold.h:
