bw/src/view/doc_events.o: src/view/doc_events.c src/view/doc_events.h \
 src/view/doc_lines.h src/view/doc_view.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/query/query.h src/base/stop.h src/index/index.h \
 src/text/fold.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/view/frame.h src/view/timeline.h src/time/silence.h src/base/vec.h \
 src/base/mem.h src/time/since.h src/view/brief.h src/wording/label.h \
 src/wording/label.def src/view/fold.h src/view/layout.h \
 src/index/outline.h src/book/called.h src/book/when.h
src/view/doc_events.h:
src/view/doc_lines.h:
src/view/doc_view.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/view/frame.h:
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
src/book/called.h:
src/book/when.h:
