bw/src/import/csl.o: src/import/csl.c src/import/markup.h \
 src/base/arena.h src/base/sv.h src/import/nodes.h src/base/vec.h \
 src/base/mem.h src/import/left.h src/base/build.h src/base/sink.h \
 src/base/err.h src/diag/diag.h src/diag/diag.def src/yaml/node.h \
 src/yaml/scan.h src/import/spot.h src/import/source.h src/import/bag.h \
 src/base/table.h src/import/tree.h src/yaml/emit.h src/import/sheet.h \
 src/import/records.h src/import/reached.h src/import/tally.h \
 src/text/locale.h src/text/number.h src/import/import.def \
 src/import/ymd.h
src/import/markup.h:
src/base/arena.h:
src/base/sv.h:
src/import/nodes.h:
src/base/vec.h:
src/base/mem.h:
src/import/left.h:
src/base/build.h:
src/base/sink.h:
src/base/err.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/node.h:
src/yaml/scan.h:
src/import/spot.h:
src/import/source.h:
src/import/bag.h:
src/base/table.h:
src/import/tree.h:
src/yaml/emit.h:
src/import/sheet.h:
src/import/records.h:
src/import/reached.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/ymd.h:
