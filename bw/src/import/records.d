bw/src/import/records.o: src/import/records.c src/import/records.h \
 src/base/sink.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/base/err.h src/base/table.h src/base/vec.h src/base/mem.h \
 src/diag/diag.h src/diag/diag.def src/import/left.h src/yaml/node.h \
 src/yaml/scan.h src/import/reached.h src/yaml/emit.h src/import/tree.h \
 src/load/schema.h
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
src/import/tree.h:
src/load/schema.h:
