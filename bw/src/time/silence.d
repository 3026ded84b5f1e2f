bw/src/time/silence.o: src/time/silence.c src/time/silence.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/locale.h src/base/err.h src/text/number.h src/time/days.h \
 src/time/quiet.h src/wording/label.h src/wording/label.def
src/time/silence.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/time/days.h:
src/time/quiet.h:
src/wording/label.h:
src/wording/label.def:
