bw/src/load/validate_value.o: src/load/validate_value.c \
 src/base/percent.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/base/utf8.h src/load/code.h src/yaml/node.h src/diag/diag.h \
 src/diag/diag.def src/yaml/scan.h src/base/vec.h src/base/mem.h \
 src/load/validate.h src/load/schema.h src/load/meaning.h src/book/book.h \
 src/book/rows.h src/date/date.h src/wording/date_read.h \
 src/text/locale.h src/base/err.h src/text/number.h src/yaml/blank.h
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
src/load/code.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/load/validate.h:
src/load/schema.h:
src/load/meaning.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/wording/date_read.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/yaml/blank.h:
