bw/src/view/dossier_view.o: src/view/dossier_view.c \
 src/view/dossier_view.h src/tell/dossier.h src/index/classes.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/index/count.h src/base/stop.h \
 src/index/index.h src/text/fold.h src/index/texts.h src/wording/label.h \
 src/text/locale.h src/base/err.h src/text/number.h src/wording/label.def \
 src/index/classes.def src/view/brief.h src/view/frame.h \
 src/view/doc_lines.h src/view/doc_view.h src/query/query.h \
 src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/book/called.h src/text/letter.h src/text/width.h src/text/grapheme.h \
 src/view/doc_events.h src/view/timeline.h src/time/silence.h \
 src/base/vec.h src/base/mem.h src/time/since.h src/view/fold.h \
 src/view/layout.h src/index/outline.h src/view/names.h src/view/strip.h \
 src/time/axis.h src/time/period.h src/time/density.h
src/view/dossier_view.h:
src/tell/dossier.h:
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
src/view/brief.h:
src/view/frame.h:
src/view/doc_lines.h:
src/view/doc_view.h:
src/query/query.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/book/called.h:
src/text/letter.h:
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
src/view/names.h:
src/view/strip.h:
src/time/axis.h:
src/time/period.h:
src/time/density.h:
