bw/src/import/gedcom_rest.o: src/import/gedcom_rest.c \
 src/import/gedcom_rest.h src/import/gedcom_lines.h src/base/table.h \
 src/base/sv.h src/import/sheet.h src/base/arena.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/import/records.h src/base/sink.h src/base/err.h src/import/left.h \
 src/yaml/node.h src/yaml/scan.h src/import/reached.h src/yaml/emit.h \
 src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/base/panic.h src/import/bag.h \
 src/import/tree.h src/import/gedcom_events.h
src/import/gedcom_rest.h:
src/import/gedcom_lines.h:
src/base/table.h:
src/base/sv.h:
src/import/sheet.h:
src/base/arena.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/import/records.h:
src/base/sink.h:
src/base/err.h:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/base/panic.h:
src/import/bag.h:
src/import/tree.h:
src/import/gedcom_events.h:
