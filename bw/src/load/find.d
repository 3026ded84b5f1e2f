bw/src/load/find.o: src/load/find.c src/load/find.h src/base/arena.h \
 src/base/sv.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/base/file.h src/base/err.h src/base/panic.h src/base/sink.h \
 src/base/vec.h src/base/mem.h src/yaml/refs.h src/base/table.h
src/load/find.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/vec.h:
src/base/mem.h:
src/yaml/refs.h:
src/base/table.h:
