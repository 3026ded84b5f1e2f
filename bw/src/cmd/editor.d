bw/src/cmd/editor.o: src/cmd/editor.c src/cmd/editor.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/cmd/editor_parts.h \
 src/load/schema.h src/yaml/node.h src/diag/diag.h src/diag/diag.def \
 src/yaml/scan.h src/base/vec.h src/base/mem.h src/cmd/editor.def
src/cmd/editor.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/cmd/editor_parts.h:
src/load/schema.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/cmd/editor.def:
