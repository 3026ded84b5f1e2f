bw/src/view/heads.o: src/view/heads.c src/view/heads.h \
 src/view/names.h src/index/classes.h src/book/book.h src/base/arena.h \
 src/base/sv.h src/book/rows.h src/date/date.h src/base/build.h \
 src/index/count.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/index/texts.h src/wording/label.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/label.def src/index/classes.def \
 src/view/frame.h src/view/marked.h src/query/query.h \
 src/wording/date_read.h
src/view/heads.h:
src/view/names.h:
src/index/classes.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
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
src/view/frame.h:
src/view/marked.h:
src/query/query.h:
src/wording/date_read.h:
