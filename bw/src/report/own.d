bw/src/report/own.o: src/report/own.c src/report/own.h \
 src/index/index.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/report/writer.h src/base/sink.h src/base/err.h src/report/loss.h \
 src/report/loss.def src/tell/doc.h src/text/locale.h src/text/number.h \
 src/tell/tell.h src/text/collate.h src/report/report.def \
 src/table/rows.h src/base/table.h
src/report/own.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/writer.h:
src/base/sink.h:
src/base/err.h:
src/report/loss.h:
src/report/loss.def:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/table/rows.h:
src/base/table.h:
