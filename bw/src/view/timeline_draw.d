bw/src/view/timeline_draw.o: src/view/timeline_draw.c src/base/build.h \
 src/base/arena.h src/base/sv.h src/book/called.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/locale.h src/base/err.h \
 src/text/number.h src/text/width.h src/text/grapheme.h src/time/days.h \
 src/view/marked.h src/query/query.h src/base/stop.h src/index/index.h \
 src/text/fold.h src/wording/date_read.h src/view/frame.h \
 src/view/timeline_columns.h src/view/timeline.h src/time/silence.h \
 src/base/vec.h src/base/mem.h src/time/since.h src/view/brief.h \
 src/wording/label.h src/wording/label.def src/view/fold.h \
 src/view/layout.h src/index/outline.h src/view/timeline_parts.h \
 src/wording/date_words.h
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/called.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/width.h:
src/text/grapheme.h:
src/time/days.h:
src/view/marked.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
src/view/frame.h:
src/view/timeline_columns.h:
src/view/timeline.h:
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/time/since.h:
src/view/brief.h:
src/wording/label.h:
src/wording/label.def:
src/view/fold.h:
src/view/layout.h:
src/index/outline.h:
src/view/timeline_parts.h:
src/wording/date_words.h:
