bw/src/import/timelinejs.o: src/import/timelinejs.c src/base/percent.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/import/markup.h \
 src/import/nodes.h src/base/vec.h src/base/mem.h src/import/left.h \
 src/base/sink.h src/base/err.h src/diag/diag.h src/diag/diag.def \
 src/yaml/node.h src/yaml/scan.h src/import/spot.h src/import/objects.h \
 src/import/sheet.h src/import/records.h src/base/table.h \
 src/import/reached.h src/yaml/emit.h src/import/tally.h \
 src/text/locale.h src/text/number.h src/import/import.def \
 src/import/tree.h src/import/timelinejs_date.h \
 src/import/timelinejs_old.h src/text/fold.h src/yaml/refs.h
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/import/markup.h:
src/import/nodes.h:
src/base/vec.h:
src/base/mem.h:
src/import/left.h:
src/base/sink.h:
src/base/err.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/node.h:
src/yaml/scan.h:
src/import/spot.h:
src/import/objects.h:
src/import/sheet.h:
src/import/records.h:
src/base/table.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/tree.h:
src/import/timelinejs_date.h:
src/import/timelinejs_old.h:
src/text/fold.h:
src/yaml/refs.h:
