bw/src/load/circle.o: src/load/circle.c src/load/circle.h \
 src/diag/diag.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/diag/diag.def src/book/book.h src/book/rows.h src/date/date.h \
 src/base/mem.h src/load/validate.h src/load/schema.h src/yaml/node.h \
 src/yaml/scan.h src/base/vec.h src/book/columns.h src/base/err.h \
 src/base/table.h src/book/chunk.h src/book/written.h
src/load/circle.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/mem.h:
src/load/validate.h:
src/load/schema.h:
src/yaml/node.h:
src/yaml/scan.h:
src/base/vec.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/book/chunk.h:
src/book/written.h:
