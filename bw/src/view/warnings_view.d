bw/src/view/warnings_view.o: src/view/warnings_view.c \
 src/view/warnings_view.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/view/doc_lines.h \
 src/view/doc_view.h src/book/book.h src/book/rows.h src/date/date.h \
 src/query/query.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/view/frame.h src/text/clean.h src/text/width.h src/text/grapheme.h
src/view/warnings_view.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/view/doc_lines.h:
src/view/doc_view.h:
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
src/tell/doc.h:
src/view/scroll.h:
src/view/frame.h:
src/text/clean.h:
src/text/width.h:
src/text/grapheme.h:
