bw/src/report/sql.o: src/report/sql.c src/book/called.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/choice.h src/book/figure.h \
 src/report/catalogue.h src/report/format.h src/report/loss.h \
 src/index/index.h src/text/fold.h src/report/loss.def \
 src/report/writer.h src/base/sink.h src/tell/doc.h src/tell/tell.h \
 src/text/collate.h src/report/report.def src/report/sql_text.h
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
src/book/choice.h:
src/book/figure.h:
src/report/catalogue.h:
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
src/report/sql_text.h:
