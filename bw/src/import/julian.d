bw/src/import/julian.o: src/import/julian.c src/import/julian.h \
 src/wording/date_read.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/base/ascii.h
src/import/julian.h:
src/wording/date_read.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
