bw/src/import/cite.o: src/import/cite.c src/import/cite.h \
 src/import/tree.h src/base/arena.h src/base/sv.h src/yaml/emit.h \
 src/base/build.h src/yaml/node.h src/diag/diag.h src/diag/diag.def \
 src/yaml/scan.h src/base/vec.h src/base/mem.h src/load/meaning.h \
 src/book/book.h src/book/rows.h src/date/date.h src/load/schema.h \
 src/table/cited.h
src/import/cite.h:
src/import/tree.h:
src/base/arena.h:
src/base/sv.h:
src/yaml/emit.h:
src/base/build.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/load/meaning.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/load/schema.h:
src/table/cited.h:
