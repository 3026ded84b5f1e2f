bw/src/report/markdown_data.o: src/report/markdown_data.c \
 src/report/markdown_data.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/report/markdown_text.h \
 src/tell/doc.h src/text/locale.h src/base/err.h src/text/number.h \
 src/base/panic.h src/base/utf8.h src/report/catalogue.h \
 src/report/format.h src/report/loss.h src/report/loss.def \
 src/report/writer.h src/base/sink.h src/tell/tell.h src/text/collate.h \
 src/report/report.def src/table/cited.h src/table/column.h \
 src/table/rows.h src/base/table.h src/text/clean.h
src/report/markdown_data.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/markdown_text.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/panic.h:
src/base/utf8.h:
src/report/catalogue.h:
src/report/format.h:
src/report/loss.h:
src/report/loss.def:
src/report/writer.h:
src/base/sink.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/table/cited.h:
src/table/column.h:
src/table/rows.h:
src/base/table.h:
src/text/clean.h:
