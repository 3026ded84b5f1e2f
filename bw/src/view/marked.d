bw/src/view/marked.o: src/view/marked.c src/view/marked.h \
 src/query/query.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/stop.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/view/frame.h
src/view/marked.h:
src/query/query.h:
src/base/arena.h:
src/base/sv.h:
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
