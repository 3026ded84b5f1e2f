bw/src/view/scroll.o: src/view/scroll.c src/view/scroll.h \
 src/base/arena.h src/base/sv.h src/query/query.h src/base/build.h \
 src/base/stop.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/view/frame.h \
 src/text/clean.h src/text/width.h src/text/grapheme.h
src/view/scroll.h:
src/base/arena.h:
src/base/sv.h:
src/query/query.h:
src/base/build.h:
src/base/stop.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/view/frame.h:
src/text/clean.h:
src/text/width.h:
src/text/grapheme.h:
