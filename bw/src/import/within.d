bw/src/import/within.o: src/import/within.c src/import/within.h \
 src/import/records.h src/base/sink.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/base/err.h src/base/table.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/diag/diag.def src/import/left.h \
 src/yaml/node.h src/yaml/scan.h src/import/reached.h src/yaml/emit.h \
 src/import/nodes.h src/import/spot.h src/import/tree.h src/load/schema.h \
 src/text/fold.h
src/import/within.h:
src/import/records.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/diag/diag.def:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/nodes.h:
src/import/spot.h:
src/import/tree.h:
src/load/schema.h:
src/text/fold.h:
