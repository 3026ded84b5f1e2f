bw/src/import/timelinejs_old.o: src/import/timelinejs_old.c \
 src/import/timelinejs_old.h src/import/tree.h src/base/arena.h \
 src/base/sv.h src/yaml/emit.h src/base/build.h src/yaml/node.h \
 src/diag/diag.h src/diag/diag.def src/yaml/scan.h src/base/vec.h \
 src/base/mem.h src/base/ascii.h src/import/nodes.h src/import/left.h \
 src/base/sink.h src/base/err.h src/import/spot.h src/yaml/refs.h \
 src/base/table.h
src/import/timelinejs_old.h:
src/import/tree.h:
src/base/arena.h:
src/base/sv.h:
src/yaml/emit.h:
src/base/build.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/base/ascii.h:
src/import/nodes.h:
src/import/left.h:
src/base/sink.h:
src/base/err.h:
src/import/spot.h:
src/yaml/refs.h:
src/base/table.h:
