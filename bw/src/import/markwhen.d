bw/src/import/markwhen.o: src/import/markwhen.c \
 src/import/markdown_date.h src/import/marks.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/import/sheet.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/diag/diag.def src/import/records.h \
 src/base/sink.h src/base/err.h src/base/table.h src/import/left.h \
 src/yaml/node.h src/yaml/scan.h src/import/reached.h src/yaml/emit.h \
 src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/markwhen_date.h \
 src/import/markwhen_count.h src/date/date.h src/import/markwhen_text.h \
 src/import/bag.h src/import/tree.h src/import/objects.h \
 src/import/spot.h src/text/fold.h
src/import/markdown_date.h:
src/import/marks.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
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
src/import/markwhen_date.h:
src/import/markwhen_count.h:
src/date/date.h:
src/import/markwhen_text.h:
src/import/bag.h:
src/import/tree.h:
src/import/objects.h:
src/import/spot.h:
src/text/fold.h:
