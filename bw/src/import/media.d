bw/src/import/media.o: src/import/media.c src/import/media.h \
 src/import/tree.h src/base/arena.h src/base/sv.h src/yaml/emit.h \
 src/base/build.h src/yaml/node.h src/diag/diag.h src/diag/diag.def \
 src/yaml/scan.h src/base/vec.h src/base/mem.h src/base/percent.h
src/import/media.h:
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
src/base/percent.h:
