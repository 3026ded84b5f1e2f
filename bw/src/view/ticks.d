bw/src/view/ticks.o: src/view/ticks.c src/view/ticks.h \
 src/text/locale.h src/base/arena.h src/base/sv.h src/base/err.h \
 src/text/number.h src/base/build.h src/time/axis.h src/book/book.h \
 src/book/rows.h src/date/date.h src/time/period.h src/view/frame.h \
 src/text/grapheme.h src/text/letter.h src/view/brief.h \
 src/wording/label.h src/wording/label.def src/view/marked.h \
 src/query/query.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/wording/date_read.h
src/view/ticks.h:
src/text/locale.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/time/axis.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/time/period.h:
src/view/frame.h:
src/text/grapheme.h:
src/text/letter.h:
src/view/brief.h:
src/wording/label.h:
src/wording/label.def:
src/view/marked.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
