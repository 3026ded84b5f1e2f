bw/src/view/brief.o: src/view/brief.c src/view/brief.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/locale.h src/base/err.h \
 src/text/number.h src/view/frame.h src/wording/label.h \
 src/wording/label.def src/book/called.h src/book/family.h \
 src/book/when.h src/index/classes.h src/index/count.h src/base/stop.h \
 src/index/index.h src/text/fold.h src/index/texts.h \
 src/index/classes.def src/tell/figures.h src/book/figure.h \
 src/tell/tell.h src/tell/doc.h src/text/collate.h src/tell/year.h \
 src/date/part.h src/wording/date_words.h src/text/width.h \
 src/text/grapheme.h
src/view/brief.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/book/called.h:
src/book/family.h:
src/book/when.h:
src/index/classes.h:
src/index/count.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/index/texts.h:
src/index/classes.def:
src/tell/figures.h:
src/book/figure.h:
src/tell/tell.h:
src/tell/doc.h:
src/text/collate.h:
src/tell/year.h:
src/date/part.h:
src/wording/date_words.h:
src/text/width.h:
src/text/grapheme.h:
