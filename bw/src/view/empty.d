bw/src/view/empty.o: src/view/empty.c src/view/empty.h \
 src/view/frame.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/view/title.h src/text/locale.h src/base/err.h src/text/number.h \
 src/diag/diag.h src/diag/diag.def src/view/scroll.h src/query/query.h \
 src/base/stop.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/wording/date_read.h
src/view/empty.h:
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/view/title.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/diag/diag.h:
src/diag/diag.def:
src/view/scroll.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/wording/date_read.h:
