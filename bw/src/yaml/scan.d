bw/src/yaml/scan.o: src/yaml/scan.c src/yaml/scan.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/base/utf8.h src/text/clean.h
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/base/utf8.h:
src/text/clean.h:
