bw/src/import/csv.o: src/import/csv.c src/import/above.h \
 src/import/sheet.h src/base/arena.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/import/records.h src/base/sink.h src/base/err.h src/base/table.h \
 src/import/left.h src/yaml/node.h src/yaml/scan.h src/import/reached.h \
 src/yaml/emit.h src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/clocks.h src/import/sparql.h \
 src/import/spot.h src/import/ymd.h src/table/rows.h
src/import/above.h:
src/import/sheet.h:
src/base/arena.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/import/records.h:
src/base/sink.h:
src/base/err.h:
src/base/table.h:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/clocks.h:
src/import/sparql.h:
src/import/spot.h:
src/import/ymd.h:
src/table/rows.h:
