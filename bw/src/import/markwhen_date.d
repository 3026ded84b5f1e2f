bw/src/import/markwhen_date.o: src/import/markwhen_date.c \
 src/import/markwhen_date.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/base/table.h src/base/vec.h src/base/mem.h \
 src/import/markwhen_count.h src/date/date.h src/text/locale.h \
 src/base/err.h src/text/number.h src/base/ascii.h src/diag/diag.h \
 src/diag/diag.def src/wording/date_read.h
src/import/markwhen_date.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/import/markwhen_count.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
src/diag/diag.h:
src/diag/diag.def:
src/wording/date_read.h:
