bw/src/view/lanes.o: src/view/lanes.c src/view/lanes.h \
 src/index/index.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/query/query.h src/base/stop.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/time/lane.h \
 src/time/axis.h src/time/period.h src/view/names.h src/index/classes.h \
 src/index/count.h src/index/texts.h src/wording/label.h \
 src/wording/label.def src/index/classes.def src/view/frame.h \
 src/book/called.h src/tell/tell.h src/tell/doc.h src/text/collate.h \
 src/view/brief.h src/view/layout.h src/view/marked.h src/view/ticks.h
src/view/lanes.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/time/lane.h:
src/time/axis.h:
src/time/period.h:
src/view/names.h:
src/index/classes.h:
src/index/count.h:
src/index/texts.h:
src/wording/label.h:
src/wording/label.def:
src/index/classes.def:
src/view/frame.h:
src/book/called.h:
src/tell/tell.h:
src/tell/doc.h:
src/text/collate.h:
src/view/brief.h:
src/view/layout.h:
src/view/marked.h:
src/view/ticks.h:
