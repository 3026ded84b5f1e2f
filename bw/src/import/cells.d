bw/src/import/cells.o: src/import/cells.c src/base/bisect.h \
 src/import/parts.h src/base/table.h src/base/sv.h src/import/columns.h \
 src/base/build.h src/base/arena.h src/base/err.h src/import/sheet.h \
 src/base/vec.h src/base/mem.h src/diag/diag.h src/diag/diag.def \
 src/import/records.h src/base/sink.h src/import/left.h src/yaml/node.h \
 src/yaml/scan.h src/import/reached.h src/yaml/emit.h src/import/tally.h \
 src/text/locale.h src/text/number.h src/import/import.def \
 src/load/schema.h src/import/import.h src/text/fold.h
src/base/bisect.h:
src/import/parts.h:
src/base/table.h:
src/base/sv.h:
src/import/columns.h:
src/base/build.h:
src/base/arena.h:
src/base/err.h:
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
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/load/schema.h:
src/import/import.h:
src/text/fold.h:
