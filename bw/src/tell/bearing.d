bw/src/tell/bearing.o: src/tell/bearing.c src/tell/bearing.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/tell/figures_like.h \
 src/book/figure.h src/base/numbers.h src/book/choice.h src/tell/tell.h \
 src/index/index.h src/text/fold.h src/tell/doc.h src/text/locale.h \
 src/base/err.h src/text/number.h src/text/collate.h
src/tell/bearing.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/tell/figures_like.h:
src/book/figure.h:
src/base/numbers.h:
src/book/choice.h:
src/tell/tell.h:
src/index/index.h:
src/text/fold.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/collate.h:
