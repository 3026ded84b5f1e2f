bw/src/view/summary.o: src/view/summary.c src/view/summary.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/view/brief.h src/text/locale.h \
 src/base/err.h src/text/number.h src/view/frame.h src/wording/label.h \
 src/wording/label.def src/book/called.h src/book/when.h src/text/width.h \
 src/text/grapheme.h src/view/marked.h src/query/query.h src/base/stop.h \
 src/index/index.h src/text/fold.h src/wording/date_read.h
src/view/summary.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/view/brief.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/book/called.h:
src/book/when.h:
src/text/width.h:
src/text/grapheme.h:
src/view/marked.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
