bw/src/tell/citation.o: src/tell/citation.c src/book/each.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/tell/chain.h src/base/table.h \
 src/tell/teller.h src/index/classes.h src/index/count.h src/base/stop.h \
 src/index/index.h src/text/fold.h src/index/texts.h src/wording/label.h \
 src/text/locale.h src/base/err.h src/text/number.h src/wording/label.def \
 src/index/classes.def src/index/outline.h src/tell/dossier.h \
 src/tell/maker.h src/tell/doc.h src/tell/tell.h src/text/collate.h \
 src/time/silence.h src/base/vec.h src/base/mem.h \
 src/wording/date_words.h
src/book/each.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/tell/chain.h:
src/base/table.h:
src/tell/teller.h:
src/index/classes.h:
src/index/count.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/index/texts.h:
src/wording/label.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.def:
src/index/classes.def:
src/index/outline.h:
src/tell/dossier.h:
src/tell/maker.h:
src/tell/doc.h:
src/tell/tell.h:
src/text/collate.h:
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/wording/date_words.h:
