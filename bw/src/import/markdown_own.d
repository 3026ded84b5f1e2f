bw/src/import/markdown_own.o: src/import/markdown_own.c \
 src/import/markdown_own.h src/import/marks.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/import/objects.h src/import/sheet.h \
 src/base/vec.h src/base/mem.h src/diag/diag.h src/diag/diag.def \
 src/import/records.h src/base/sink.h src/base/err.h src/base/table.h \
 src/import/left.h src/yaml/node.h src/yaml/scan.h src/import/reached.h \
 src/yaml/emit.h src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/tree.h src/import/bag.h \
 src/import/markdown_state.h src/import/said.h src/import/source.h \
 src/load/schema.h src/table/rows.h
src/import/markdown_own.h:
src/import/marks.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/import/objects.h:
src/import/sheet.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
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
src/import/tree.h:
src/import/bag.h:
src/import/markdown_state.h:
src/import/said.h:
src/import/source.h:
src/load/schema.h:
src/table/rows.h:
