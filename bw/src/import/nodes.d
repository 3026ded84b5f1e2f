bw/src/import/nodes.o: src/import/nodes.c src/import/nodes.h \
 src/base/vec.h src/base/mem.h src/import/left.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/sink.h src/base/err.h \
 src/diag/diag.h src/diag/diag.def src/yaml/node.h src/yaml/scan.h \
 src/import/spot.h src/base/table.h src/import/tree.h src/yaml/emit.h
src/import/nodes.h:
src/base/vec.h:
src/base/mem.h:
src/import/left.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/sink.h:
src/base/err.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/node.h:
src/yaml/scan.h:
src/import/spot.h:
src/base/table.h:
src/import/tree.h:
src/yaml/emit.h:
