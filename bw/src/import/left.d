bw/src/import/left.o: src/import/left.c src/import/left.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/sink.h \
 src/base/err.h src/base/vec.h src/base/mem.h src/diag/diag.h \
 src/diag/diag.def src/yaml/node.h src/yaml/scan.h src/import/spot.h \
 src/import/tally.h src/base/table.h src/import/tree.h src/yaml/emit.h \
 src/text/clean.h
src/import/left.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/sink.h:
src/base/err.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/node.h:
src/yaml/scan.h:
src/import/spot.h:
src/import/tally.h:
src/base/table.h:
src/import/tree.h:
src/yaml/emit.h:
src/text/clean.h:
