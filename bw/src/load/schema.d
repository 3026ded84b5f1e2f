bw/src/load/schema.o: src/load/schema.c src/load/schema.h \
 src/yaml/node.h src/base/arena.h src/base/sv.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/yaml/scan.h src/base/vec.h \
 src/base/mem.h src/base/ascii.h src/base/bisect.h src/base/panic.h \
 src/load/schema.def
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
src/base/ascii.h:
src/base/bisect.h:
src/base/panic.h:
src/load/schema.def:
