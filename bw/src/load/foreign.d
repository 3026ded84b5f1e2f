bw/src/load/foreign.o: src/load/foreign.c src/load/foreign.h \
 src/load/schema.h src/yaml/node.h src/base/arena.h src/base/sv.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/text/fold.h src/load/foreign.def
src/load/foreign.h:
src/load/schema.h:
src/yaml/node.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/text/fold.h:
src/load/foreign.def:
