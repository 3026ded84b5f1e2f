bw/src/import/choices.o: src/import/choices.c src/import/choices.h \
 src/base/arena.h src/base/sv.h src/load/schema.h src/yaml/node.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/text/fold.h src/wording/date_read.h \
 src/date/date.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/label.h src/wording/label.def
src/import/choices.h:
src/base/arena.h:
src/base/sv.h:
src/load/schema.h:
src/yaml/node.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/text/fold.h:
src/wording/date_read.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.h:
src/wording/label.def:
