bw/src/load/code.o: src/load/code.c src/load/code.h src/base/arena.h \
 src/base/sv.h src/yaml/node.h src/diag/diag.h src/base/build.h \
 src/diag/diag.def src/yaml/scan.h src/base/vec.h src/base/mem.h \
 src/base/ascii.h src/base/percent.h src/base/utf8.h
src/load/code.h:
src/base/arena.h:
src/base/sv.h:
src/yaml/node.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/base/ascii.h:
src/base/percent.h:
src/base/utf8.h:
