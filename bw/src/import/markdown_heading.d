bw/src/import/markdown_heading.o: src/import/markdown_heading.c \
 src/import/markdown_heading.h src/import/markdown_reading.h \
 src/import/bag.h src/base/table.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/import/tree.h src/base/arena.h src/yaml/emit.h \
 src/base/build.h src/yaml/node.h src/diag/diag.h src/diag/diag.def \
 src/yaml/scan.h src/import/footnotes.h src/import/sheet.h \
 src/import/records.h src/base/sink.h src/base/err.h src/import/left.h \
 src/import/reached.h src/import/tally.h src/text/locale.h \
 src/text/number.h src/import/import.def src/import/markdown_date.h \
 src/import/marks.h src/import/objects.h src/base/panic.h \
 src/import/markdown_look.h
src/import/markdown_heading.h:
src/import/markdown_reading.h:
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
src/import/footnotes.h:
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
src/import/markdown_date.h:
src/import/marks.h:
src/import/objects.h:
src/base/panic.h:
src/import/markdown_look.h:
