bw/src/report/markdown_text.o: src/report/markdown_text.c \
 src/report/markdown_text.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/tell/doc.h src/text/locale.h src/base/err.h \
 src/text/number.h src/base/ascii.h src/base/utf8.h src/report/address.h \
 src/report/format.h src/report/loss.h src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/report/loss.def \
 src/report/writer.h src/base/sink.h src/tell/tell.h src/text/collate.h \
 src/report/report.def src/text/clean.h src/wording/label.h \
 src/wording/label.def
src/report/markdown_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
src/base/utf8.h:
src/report/address.h:
src/report/format.h:
src/report/loss.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/loss.def:
src/report/writer.h:
src/base/sink.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/text/clean.h:
src/wording/label.h:
src/wording/label.def:
