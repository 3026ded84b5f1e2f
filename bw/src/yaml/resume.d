bw/src/yaml/resume.o: src/yaml/resume.c src/yaml/resume.h \
 src/yaml/tree.h src/base/vec.h src/base/mem.h src/yaml/line.h \
 src/base/sv.h src/yaml/node.h src/base/arena.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/yaml/scan.h src/yaml/refs.h \
 src/base/table.h src/yaml/fault.h src/yaml/blank.h src/yaml/fast.h \
 src/yaml/slip.h
src/yaml/resume.h:
src/yaml/tree.h:
src/base/vec.h:
src/base/mem.h:
src/yaml/line.h:
src/base/sv.h:
src/yaml/node.h:
src/base/arena.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/yaml/refs.h:
src/base/table.h:
src/yaml/fault.h:
src/yaml/blank.h:
src/yaml/fast.h:
src/yaml/slip.h:
