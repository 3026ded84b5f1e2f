bw/src/load/meaning.o: src/load/meaning.c src/load/meaning.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/yaml/node.h \
 src/diag/diag.h src/diag/diag.def src/yaml/scan.h src/base/vec.h \
 src/base/mem.h src/book/book.h src/book/rows.h src/date/date.h \
 src/base/panic.h src/wording/label.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/label.def
src/load/meaning.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/panic.h:
src/wording/label.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.def:
