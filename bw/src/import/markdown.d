bw/src/import/markdown.o: src/import/markdown.c src/import/front.h \
 src/import/sheet.h src/base/arena.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/import/records.h src/base/sink.h src/base/err.h src/base/table.h \
 src/import/left.h src/yaml/node.h src/yaml/scan.h src/import/reached.h \
 src/yaml/emit.h src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/markdown_block.h \
 src/import/markdown_reading.h src/import/bag.h src/import/tree.h \
 src/import/footnotes.h src/import/markdown_date.h src/import/marks.h \
 src/import/objects.h src/import/markdown_cost.h \
 src/import/markdown_heading.h src/import/markdown_lines.h \
 src/import/markdown_look.h src/import/markdown_own.h \
 src/import/meanings.h src/import/said.h src/import/wiki.h
src/import/front.h:
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
src/import/markdown_block.h:
src/import/markdown_reading.h:
src/import/bag.h:
src/import/tree.h:
src/import/footnotes.h:
src/import/markdown_date.h:
src/import/marks.h:
src/import/objects.h:
src/import/markdown_cost.h:
src/import/markdown_heading.h:
src/import/markdown_lines.h:
src/import/markdown_look.h:
src/import/markdown_own.h:
src/import/meanings.h:
src/import/said.h:
src/import/wiki.h:
