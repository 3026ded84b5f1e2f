bw/src/view/doc_text.o: src/view/doc_text.c src/view/doc_text.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/view/doc_view.h \
 src/book/book.h src/book/rows.h src/date/date.h src/query/query.h \
 src/base/stop.h src/index/index.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/date_read.h src/tell/doc.h \
 src/view/scroll.h src/view/frame.h src/text/width.h src/text/grapheme.h
src/view/doc_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/view/doc_view.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/view/frame.h:
src/text/width.h:
src/text/grapheme.h:
