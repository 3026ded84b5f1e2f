bw/src/yaml/node.o: src/yaml/node.c src/yaml/node.h src/base/arena.h \
 src/base/sv.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/yaml/scan.h src/base/vec.h src/base/mem.h src/base/ascii.h \
 src/base/panic.h src/yaml/fast.h src/yaml/tree.h src/yaml/line.h \
 src/yaml/refs.h src/base/table.h src/yaml/fault.h src/yaml/merged.h \
 src/yaml/resume.h
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
src/base/panic.h:
src/yaml/fast.h:
src/yaml/tree.h:
src/yaml/line.h:
src/yaml/refs.h:
src/base/table.h:
src/yaml/fault.h:
src/yaml/merged.h:
src/yaml/resume.h:
