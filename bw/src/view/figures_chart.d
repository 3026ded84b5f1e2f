bw/src/view/figures_chart.o: src/view/figures_chart.c \
 src/view/figures_chart.h src/tell/figures.h src/book/figure.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/index/index.h src/text/fold.h \
 src/view/doc_lines.h src/view/doc_view.h src/query/query.h \
 src/base/stop.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/view/frame.h src/view/bars.h src/view/brief.h src/wording/label.h \
 src/wording/label.def
src/view/figures_chart.h:
src/tell/figures.h:
src/book/figure.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/index/index.h:
src/text/fold.h:
src/view/doc_lines.h:
src/view/doc_view.h:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/view/frame.h:
src/view/bars.h:
src/view/brief.h:
src/wording/label.h:
src/wording/label.def:
