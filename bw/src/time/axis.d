bw/src/time/axis.o: src/time/axis.c src/time/axis.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/time/period.h src/text/locale.h src/base/err.h \
 src/text/number.h src/base/bisect.h src/time/days.h
src/time/axis.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/time/period.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/bisect.h:
src/time/days.h:
