bw/src/time/since.o: src/time/since.c src/time/since.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/locale.h src/base/err.h \
 src/text/number.h src/text/width.h src/text/grapheme.h src/time/days.h \
 src/wording/label.h src/wording/label.def
src/time/since.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/width.h:
src/text/grapheme.h:
src/time/days.h:
src/wording/label.h:
src/wording/label.def:
