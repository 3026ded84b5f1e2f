bw/src/load/hint.o: src/load/hint.c src/load/hint.h src/load/schema.h \
 src/yaml/node.h src/base/arena.h src/base/sv.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/yaml/scan.h src/base/vec.h \
 src/base/mem.h src/base/ascii.h src/base/utf8.h src/date/date.h \
 src/load/foreign.h src/load/meaning.h src/book/book.h src/book/rows.h \
 src/load/tidy.h src/text/fold.h src/wording/date_read.h \
 src/text/locale.h src/base/err.h src/text/number.h src/yaml/blank.h \
 src/yaml/emit.h src/yaml/line.h src/book/role.def
src/load/hint.h:
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
src/base/ascii.h:
src/base/utf8.h:
src/date/date.h:
src/load/foreign.h:
src/load/meaning.h:
src/book/book.h:
src/book/rows.h:
src/load/tidy.h:
src/text/fold.h:
src/wording/date_read.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/yaml/blank.h:
src/yaml/emit.h:
src/yaml/line.h:
src/book/role.def:
