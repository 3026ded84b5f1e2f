bw/src/tell/accounts_said.o: src/tell/accounts_said.c src/book/when.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/tell/accounts_parts.h src/base/table.h \
 src/base/vec.h src/base/mem.h src/tell/accounts.h src/index/index.h \
 src/text/fold.h src/paper/shelf.h src/paper/paper_index.h \
 src/paper/paper.h src/paper/place.h src/tell/bearing.h \
 src/tell/figures_like.h src/book/figure.h src/tell/teller.h \
 src/index/classes.h src/index/count.h src/base/stop.h src/index/texts.h \
 src/wording/label.h src/wording/label.def src/index/classes.def \
 src/index/outline.h src/tell/dossier.h src/tell/maker.h src/tell/doc.h \
 src/tell/tell.h src/text/collate.h src/time/silence.h \
 src/wording/date_words.h
src/book/when.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/tell/accounts_parts.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/tell/accounts.h:
src/index/index.h:
src/text/fold.h:
src/paper/shelf.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/tell/bearing.h:
src/tell/figures_like.h:
src/book/figure.h:
src/tell/teller.h:
src/index/classes.h:
src/index/count.h:
src/base/stop.h:
src/index/texts.h:
src/wording/label.h:
src/wording/label.def:
src/index/classes.def:
src/index/outline.h:
src/tell/dossier.h:
src/tell/maker.h:
src/tell/doc.h:
src/tell/tell.h:
src/text/collate.h:
src/time/silence.h:
src/wording/date_words.h:
