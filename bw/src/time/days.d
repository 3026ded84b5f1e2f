bw/src/time/days.o: src/time/days.c src/time/days.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/locale.h src/base/err.h src/text/number.h \
 src/date/part.h src/wording/label.h src/wording/label.def
src/time/days.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/date/part.h:
src/wording/label.h:
src/wording/label.def:
