bw/src/view/strip.o: src/view/strip.c src/view/strip.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/time/axis.h src/time/period.h src/time/density.h src/view/frame.h \
 src/base/pack.h src/view/bars.h src/view/marked.h src/query/query.h \
 src/base/stop.h src/index/index.h src/text/fold.h \
 src/wording/date_read.h src/view/ticks.h src/wording/label.h \
 src/wording/label.def
src/view/strip.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/time/axis.h:
src/time/period.h:
src/time/density.h:
src/view/frame.h:
src/base/pack.h:
src/view/bars.h:
src/view/marked.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
src/view/ticks.h:
src/wording/label.h:
src/wording/label.def:
