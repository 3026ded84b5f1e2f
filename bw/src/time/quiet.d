bw/src/time/quiet.o: src/time/quiet.c src/time/quiet.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/time/days.h src/text/locale.h src/base/err.h \
 src/text/number.h
src/time/quiet.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/time/days.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
