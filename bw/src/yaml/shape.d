bw/src/yaml/shape.o: src/yaml/shape.c src/yaml/node.h src/base/arena.h \
 src/base/sv.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/yaml/scan.h src/base/vec.h src/base/mem.h
src/yaml/node.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
