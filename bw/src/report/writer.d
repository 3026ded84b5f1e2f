bw/src/report/writer.o: src/report/writer.c src/report/writer.h \
 src/base/sink.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/base/err.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/report/loss.h src/report/loss.def \
 src/tell/doc.h src/text/locale.h src/text/number.h src/tell/tell.h \
 src/text/collate.h src/report/report.def src/base/mem.h src/base/panic.h \
 src/report/format.h src/report/sheets.h
src/report/writer.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/loss.h:
src/report/loss.def:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/base/mem.h:
src/base/panic.h:
src/report/format.h:
src/report/sheets.h:
