bw/src/report/press.o: src/report/press.c src/base/child.h \
 src/base/err.h src/base/sv.h src/base/clock.h src/base/file.h \
 src/base/panic.h src/base/sink.h src/base/build.h src/base/arena.h \
 src/base/port.h src/date/date.h src/report/address.h src/report/format.h \
 src/report/loss.h src/index/index.h src/book/book.h src/book/rows.h \
 src/text/fold.h src/report/loss.def src/report/writer.h src/tell/doc.h \
 src/text/locale.h src/text/number.h src/tell/tell.h src/text/collate.h \
 src/report/report.def src/report/page.h src/wording/label.h \
 src/wording/label.def src/text/clean.h
src/base/child.h:
src/base/err.h:
src/base/sv.h:
src/base/clock.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/port.h:
src/date/date.h:
src/report/address.h:
src/report/format.h:
src/report/loss.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/text/fold.h:
src/report/loss.def:
src/report/writer.h:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
src/report/page.h:
src/wording/label.h:
src/wording/label.def:
src/text/clean.h:
