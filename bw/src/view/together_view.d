bw/src/view/together_view.o: src/view/together_view.c \
 src/view/together_view.h src/tell/together.h src/index/index.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/view/brief.h src/view/frame.h \
 src/wording/label.h src/wording/label.def src/view/doc_lines.h \
 src/view/doc_view.h src/query/query.h src/base/stop.h \
 src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/index/classes.h src/index/count.h src/index/texts.h \
 src/index/classes.def src/text/width.h src/text/grapheme.h \
 src/view/doc_events.h src/view/timeline.h src/time/silence.h \
 src/base/vec.h src/base/mem.h src/time/since.h src/view/fold.h \
 src/view/layout.h src/index/outline.h
src/view/together_view.h:
src/tell/together.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/view/brief.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/view/doc_lines.h:
src/view/doc_view.h:
src/query/query.h:
src/base/stop.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/index/classes.h:
src/index/count.h:
src/index/texts.h:
src/index/classes.def:
src/text/width.h:
src/text/grapheme.h:
src/view/doc_events.h:
src/view/timeline.h:
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/time/since.h:
src/view/fold.h:
src/view/layout.h:
src/index/outline.h:
