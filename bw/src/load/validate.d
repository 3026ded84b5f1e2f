bw/src/load/validate.o: src/load/validate.c src/load/validate.h \
 src/load/schema.h src/yaml/node.h src/base/arena.h src/base/sv.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/base/utf8.h src/date/date.h \
 src/load/hint.h src/load/meaning.h src/book/book.h src/book/rows.h \
 src/load/tidy.h src/yaml/blank.h
src/load/validate.h:
src/load/schema.h:
src/yaml/node.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/base/utf8.h:
src/date/date.h:
src/load/hint.h:
src/load/meaning.h:
src/book/book.h:
src/book/rows.h:
src/load/tidy.h:
src/yaml/blank.h:
