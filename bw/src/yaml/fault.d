bw/src/yaml/fault.o: src/yaml/fault.c src/yaml/fault.h src/diag/diag.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/diag/diag.def \
 src/base/utf8.h src/yaml/blank.h src/yaml/line.h
src/yaml/fault.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/base/utf8.h:
src/yaml/blank.h:
src/yaml/line.h:
