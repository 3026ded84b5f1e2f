bw/src/yaml/refs.o: src/yaml/refs.c src/yaml/refs.h src/base/arena.h \
 src/base/sv.h src/base/table.h src/base/vec.h src/base/mem.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def
src/yaml/refs.h:
src/base/arena.h:
src/base/sv.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
