bw/src/import/gedcom_date.o: src/import/gedcom_date.c \
 src/import/gedcom_date.h src/base/arena.h src/base/sv.h src/base/ascii.h \
 src/import/julian.h src/wording/date_read.h src/date/date.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h
src/import/gedcom_date.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
src/import/julian.h:
src/wording/date_read.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
