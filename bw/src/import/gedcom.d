bw/src/import/gedcom.o: src/import/gedcom.c src/base/panic.h \
 src/import/bag.h src/base/table.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/import/tree.h src/base/arena.h src/yaml/emit.h \
 src/base/build.h src/yaml/node.h src/diag/diag.h src/diag/diag.def \
 src/yaml/scan.h src/import/gedcom_date.h src/import/gedcom_events.h \
 src/import/gedcom_lines.h src/import/sheet.h src/import/records.h \
 src/base/sink.h src/base/err.h src/import/left.h src/import/reached.h \
 src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/gedcom_names.h src/import/source.h \
 src/import/gedcom_rest.h src/import/gedcom_values.h src/import/objects.h \
 src/import/point.h src/load/schema.h
src/base/panic.h:
src/import/bag.h:
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/import/tree.h:
src/base/arena.h:
src/yaml/emit.h:
src/base/build.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/import/gedcom_date.h:
src/import/gedcom_events.h:
src/import/gedcom_lines.h:
src/import/sheet.h:
src/import/records.h:
src/base/sink.h:
src/base/err.h:
src/import/left.h:
src/import/reached.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/gedcom_names.h:
src/import/source.h:
src/import/gedcom_rest.h:
src/import/gedcom_values.h:
src/import/objects.h:
src/import/point.h:
src/load/schema.h:
