bw/src/view/figures_scale.o: src/view/figures_scale.c \
 src/view/figures_scale.h src/tell/figures.h src/book/figure.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/index/index.h src/text/fold.h
src/view/figures_scale.h:
src/tell/figures.h:
src/book/figure.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/index/index.h:
src/text/fold.h:
