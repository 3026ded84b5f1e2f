bw/src/report/text.o: src/report/text.c src/base/panic.h \
 src/report/format.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/base/err.h src/report/loss.h src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/report/loss.def \
 src/report/writer.h src/base/sink.h src/tell/doc.h src/text/locale.h \
 src/text/number.h src/tell/tell.h src/text/collate.h \
 src/report/report.def src/report/page.h src/wording/label.h \
 src/wording/label.def src/report/text_grid.h src/tell/grid.h \
 src/text/width.h src/text/grapheme.h
src/base/panic.h:
src/report/format.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/report/loss.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/loss.def:
src/report/writer.h:
src/base/sink.h:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/report/page.h:
src/wording/label.h:
src/wording/label.def:
src/report/text_grid.h:
src/tell/grid.h:
src/text/width.h:
src/text/grapheme.h:
