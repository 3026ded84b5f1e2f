bw/src/tell/tell.o: src/tell/tell.c src/tell/tell.h src/base/arena.h \
 src/base/sv.h src/index/index.h src/base/build.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/tell/doc.h \
 src/text/locale.h src/base/err.h src/text/number.h src/text/collate.h \
 src/base/panic.h src/tell/teller.h src/index/classes.h src/index/count.h \
 src/base/stop.h src/index/texts.h src/wording/label.h \
 src/wording/label.def src/index/classes.def src/index/outline.h \
 src/tell/dossier.h src/tell/maker.h src/time/silence.h src/base/vec.h \
 src/base/mem.h src/wording/date_words.h
src/tell/tell.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/base/build.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/collate.h:
src/base/panic.h:
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
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/wording/date_words.h:
