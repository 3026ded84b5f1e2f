bw/src/app/pages.o: src/app/pages.c src/app/pages.h src/text/locale.h \
 src/base/arena.h src/base/sv.h src/base/err.h src/text/number.h \
 src/base/build.h src/view/scroll.h src/query/query.h src/base/stop.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/wording/date_read.h src/view/frame.h \
 src/report/sheets.h src/report/writer.h src/base/sink.h \
 src/report/loss.h src/report/loss.def src/tell/doc.h src/tell/tell.h \
 src/text/collate.h src/report/report.def
src/app/pages.h:
src/text/locale.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/view/scroll.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/wording/date_read.h:
src/view/frame.h:
src/report/sheets.h:
src/report/writer.h:
src/base/sink.h:
src/report/loss.h:
src/report/loss.def:
src/tell/doc.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
