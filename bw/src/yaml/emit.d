bw/src/yaml/emit.o: src/yaml/emit.c src/yaml/emit.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/ascii.h src/base/utf8.h \
 src/text/clean.h src/yaml/blank.h src/diag/diag.h src/diag/diag.def
src/yaml/emit.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
src/base/utf8.h:
src/text/clean.h:
src/yaml/blank.h:
src/diag/diag.h:
src/diag/diag.def:
