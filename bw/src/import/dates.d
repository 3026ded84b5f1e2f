bw/src/import/dates.o: src/import/dates.c src/import/julian.h \
 src/wording/date_read.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/import/order.h src/import/parts.h src/base/table.h \
 src/import/columns.h src/import/sheet.h src/base/vec.h src/base/mem.h \
 src/diag/diag.h src/diag/diag.def src/import/records.h src/base/sink.h \
 src/import/left.h src/yaml/node.h src/yaml/scan.h src/import/reached.h \
 src/yaml/emit.h src/import/tally.h src/import/import.def \
 src/load/schema.h src/import/import.h src/import/ymd.h src/text/fold.h \
 src/wording/date_words.h
src/import/julian.h:
src/wording/date_read.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/import/order.h:
src/import/parts.h:
src/base/table.h:
src/import/columns.h:
src/import/sheet.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/diag/diag.def:
src/import/records.h:
src/base/sink.h:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/tally.h:
src/import/import.def:
src/load/schema.h:
src/import/import.h:
src/import/ymd.h:
src/text/fold.h:
src/wording/date_words.h:
