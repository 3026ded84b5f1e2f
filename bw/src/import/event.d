bw/src/import/event.o: src/import/event.c src/import/choices.h \
 src/base/arena.h src/base/sv.h src/load/schema.h src/yaml/node.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/import/cite.h src/import/tree.h \
 src/yaml/emit.h src/import/fit.h src/import/parts.h src/base/table.h \
 src/import/columns.h src/base/err.h src/import/sheet.h \
 src/import/records.h src/base/sink.h src/import/left.h \
 src/import/reached.h src/import/tally.h src/text/locale.h \
 src/text/number.h src/import/import.def src/import/import.h \
 src/import/markup.h src/import/media.h src/import/sift.h \
 src/text/clean.h
src/import/choices.h:
src/base/arena.h:
src/base/sv.h:
src/load/schema.h:
src/yaml/node.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/import/cite.h:
src/import/tree.h:
src/yaml/emit.h:
src/import/fit.h:
src/import/parts.h:
src/base/table.h:
src/import/columns.h:
src/base/err.h:
src/import/sheet.h:
src/import/records.h:
src/base/sink.h:
src/import/left.h:
src/import/reached.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/import.h:
src/import/markup.h:
src/import/media.h:
src/import/sift.h:
src/text/clean.h:
