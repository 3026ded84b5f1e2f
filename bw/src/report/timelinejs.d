bw/src/report/timelinejs.o: src/report/timelinejs.c src/base/json.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/called.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/locale.h \
 src/base/err.h src/text/number.h src/book/when.h src/report/address.h \
 src/report/ends.h src/report/format.h src/report/loss.h \
 src/index/index.h src/text/fold.h src/report/loss.def \
 src/report/writer.h src/base/sink.h src/tell/doc.h src/tell/tell.h \
 src/text/collate.h src/report/report.def src/report/html_text.h \
 src/report/own.h src/table/rows.h src/base/table.h
src/base/json.h:
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
src/book/when.h:
src/report/address.h:
src/report/ends.h:
src/report/format.h:
src/report/loss.h:
src/index/index.h:
src/text/fold.h:
src/report/loss.def:
src/report/writer.h:
src/base/sink.h:
src/tell/doc.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/report/html_text.h:
src/report/own.h:
src/table/rows.h:
src/base/table.h:
