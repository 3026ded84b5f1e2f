bw/src/import/import.o: src/import/import.c src/import/import.h \
 src/base/err.h src/base/sink.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/diag/diag.h src/diag/diag.def src/import/reached.h \
 src/text/locale.h src/text/number.h src/import/bytes.h src/import/eras.h \
 src/import/parts.h src/base/table.h src/import/columns.h \
 src/import/sheet.h src/base/vec.h src/base/mem.h src/import/records.h \
 src/import/left.h src/yaml/node.h src/yaml/scan.h src/yaml/emit.h \
 src/import/tally.h src/import/import.def src/load/schema.h \
 src/import/gedcom_lines.h src/import/ical_lines.h src/import/spot.h \
 src/import/narrow.h src/import/order.h src/import/tree.h \
 src/import/wholes.h src/import/years.h src/text/clean.h src/yaml/blank.h
src/import/import.h:
src/base/err.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/diag/diag.def:
src/import/reached.h:
src/text/locale.h:
src/text/number.h:
src/import/bytes.h:
src/import/eras.h:
src/import/parts.h:
src/base/table.h:
src/import/columns.h:
src/import/sheet.h:
src/base/vec.h:
src/base/mem.h:
src/import/records.h:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/yaml/emit.h:
src/import/tally.h:
src/import/import.def:
src/load/schema.h:
src/import/gedcom_lines.h:
src/import/ical_lines.h:
src/import/spot.h:
src/import/narrow.h:
src/import/order.h:
src/import/tree.h:
src/import/wholes.h:
src/import/years.h:
src/text/clean.h:
src/yaml/blank.h:
