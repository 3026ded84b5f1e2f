bw/src/import/markwhen_text.o: src/import/markwhen_text.c \
 src/import/markwhen_text.h src/import/bag.h src/base/table.h \
 src/base/sv.h src/base/vec.h src/base/mem.h src/import/tree.h \
 src/base/arena.h src/yaml/emit.h src/base/build.h src/yaml/node.h \
 src/diag/diag.h src/diag/diag.def src/yaml/scan.h src/base/percent.h
src/import/markwhen_text.h:
src/import/bag.h:
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/import/tree.h:
src/base/arena.h:
src/yaml/emit.h:
src/base/build.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/percent.h:
