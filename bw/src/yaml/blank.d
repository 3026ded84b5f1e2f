bw/src/yaml/blank.o: src/yaml/blank.c src/yaml/blank.h src/diag/diag.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/diag/diag.def \
 src/base/utf8.h src/text/clean.h src/yaml/line.h
src/yaml/blank.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/base/utf8.h:
src/text/clean.h:
src/yaml/line.h:
