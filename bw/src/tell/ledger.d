bw/src/tell/ledger.o: src/tell/ledger.c src/tell/ledger.h \
 src/index/index.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/paper/shelf.h src/base/err.h src/paper/paper_index.h \
 src/paper/paper.h src/paper/place.h src/base/course.h src/base/mem.h \
 src/base/numbers.h src/base/vec.h src/book/each.h src/tell/bearing.h \
 src/tell/figures_like.h src/book/figure.h src/tell/ledger_places.h \
 src/tell/tell.h src/tell/doc.h src/text/locale.h src/text/number.h \
 src/text/collate.h
src/tell/ledger.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/paper/shelf.h:
src/base/err.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/base/course.h:
src/base/mem.h:
src/base/numbers.h:
src/base/vec.h:
src/book/each.h:
src/tell/bearing.h:
src/tell/figures_like.h:
src/book/figure.h:
src/tell/ledger_places.h:
src/tell/tell.h:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/text/collate.h:
