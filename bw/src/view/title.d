bw/src/view/title.o: src/view/title.c src/view/title.h \
 src/text/locale.h src/base/arena.h src/base/sv.h src/base/err.h \
 src/text/number.h src/base/build.h src/view/frame.h src/diag/diag.h \
 src/diag/diag.def src/view/brief.h src/book/book.h src/book/rows.h \
 src/date/date.h src/wording/label.h src/wording/label.def \
 src/view/marked.h src/query/query.h src/base/stop.h src/index/index.h \
 src/text/fold.h src/wording/date_read.h
src/view/title.h:
src/text/locale.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/view/frame.h:
src/diag/diag.h:
src/diag/diag.def:
src/view/brief.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/wording/label.h:
src/wording/label.def:
src/view/marked.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
