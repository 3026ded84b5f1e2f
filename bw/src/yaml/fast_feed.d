bw/src/yaml/fast_feed.o: src/yaml/fast_feed.c src/yaml/fast.h \
 src/yaml/tree.h src/base/vec.h src/base/mem.h src/yaml/line.h \
 src/base/sv.h src/yaml/node.h src/base/arena.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/yaml/scan.h src/yaml/refs.h \
 src/base/table.h src/yaml/fault.h src/base/panic.h
src/yaml/fast.h:
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
src/base/panic.h:
