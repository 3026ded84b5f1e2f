bw/src/report/ical.o: src/report/ical.c src/book/called.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/when.h src/report/address.h src/report/ends.h \
 src/report/format.h src/report/loss.h src/index/index.h src/text/fold.h \
 src/report/loss.def src/report/writer.h src/base/sink.h src/tell/doc.h \
 src/tell/tell.h src/text/collate.h src/report/report.def \
 src/report/own.h src/table/rows.h src/base/table.h src/text/clean.h
src/book/called.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
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
src/report/own.h:
src/table/rows.h:
src/base/table.h:
src/text/clean.h:
