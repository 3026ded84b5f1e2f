bw/src/report/page.o: src/report/page.c src/report/page.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/tell/doc.h \
 src/text/locale.h src/base/err.h src/text/number.h src/wording/label.h \
 src/wording/label.def src/report/writer.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/report/loss.h src/report/loss.def src/tell/tell.h \
 src/text/collate.h src/report/report.def src/report/format.h \
 src/text/clean.h src/text/grapheme.h src/text/width.h
src/report/page.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.h:
src/wording/label.def:
src/report/writer.h:
src/base/sink.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/loss.h:
src/report/loss.def:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/report/format.h:
src/text/clean.h:
src/text/grapheme.h:
src/text/width.h:
