bw/src/tell/figures_check.o: src/tell/figures_check.c \
 src/base/bisect.h src/book/tally.h src/book/book.h src/base/arena.h \
 src/base/sv.h src/book/rows.h src/date/date.h src/base/build.h \
 src/tell/figures_parts.h src/tell/figures.h src/book/figure.h \
 src/index/index.h src/text/fold.h
src/base/bisect.h:
src/book/tally.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/tell/figures_parts.h:
src/tell/figures.h:
src/book/figure.h:
src/index/index.h:
src/text/fold.h:
