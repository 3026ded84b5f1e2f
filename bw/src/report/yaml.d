bw/src/report/yaml.o: src/report/yaml.c src/report/yaml.h \
 src/book/written.h src/book/book.h src/base/arena.h src/base/sv.h \
 src/book/rows.h src/date/date.h src/base/build.h src/yaml/emit.h \
 src/report/format.h src/base/err.h src/report/loss.h src/index/index.h \
 src/text/fold.h src/report/loss.def src/report/writer.h src/base/sink.h \
 src/tell/doc.h src/text/locale.h src/text/number.h src/tell/tell.h \
 src/text/collate.h src/report/report.def
src/report/yaml.h:
src/book/written.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/yaml/emit.h:
src/report/format.h:
src/base/err.h:
src/report/loss.h:
src/index/index.h:
src/text/fold.h:
src/report/loss.def:
src/report/writer.h:
src/base/sink.h:
src/tell/doc.h:
src/text/locale.h:
src/text/number.h:
src/tell/tell.h:
src/text/collate.h:
src/report/report.def:
