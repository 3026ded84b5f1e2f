bw/src/import/bibtex.o: src/import/bibtex.c src/base/ascii.h \
 src/base/percent.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/import/source.h src/import/bag.h src/base/table.h src/base/vec.h \
 src/base/mem.h src/import/tree.h src/yaml/emit.h src/yaml/node.h \
 src/diag/diag.h src/diag/diag.def src/yaml/scan.h src/import/sheet.h \
 src/import/records.h src/base/sink.h src/base/err.h src/import/left.h \
 src/import/reached.h src/import/tally.h src/text/locale.h \
 src/text/number.h src/import/import.def src/import/spot.h \
 src/import/tex.h src/import/ymd.h
src/base/ascii.h:
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/import/source.h:
src/import/bag.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/import/tree.h:
src/yaml/emit.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
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
src/import/spot.h:
src/import/tex.h:
src/import/ymd.h:
