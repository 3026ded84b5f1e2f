bw/src/tell/figures_said.o: src/tell/figures_said.c \
 src/tell/figures_said.h src/tell/figures.h src/book/figure.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/index/index.h src/text/fold.h \
 src/text/locale.h src/base/err.h src/text/number.h src/tell/value.h \
 src/wording/label.h src/wording/label.def
src/tell/figures_said.h:
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
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/tell/value.h:
src/wording/label.h:
src/wording/label.def:
