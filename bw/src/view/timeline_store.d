bw/src/view/timeline_store.o: src/view/timeline_store.c \
 src/base/pack.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/view/timeline_parts.h src/view/timeline.h src/book/book.h \
 src/book/rows.h src/date/date.h src/query/query.h src/base/stop.h \
 src/index/index.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/time/silence.h \
 src/base/vec.h src/base/mem.h src/time/since.h src/view/brief.h \
 src/view/frame.h src/wording/label.h src/wording/label.def \
 src/view/fold.h src/view/layout.h src/index/outline.h
src/base/pack.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/view/timeline_parts.h:
src/view/timeline.h:
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
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/time/since.h:
src/view/brief.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/view/fold.h:
src/view/layout.h:
src/index/outline.h:
