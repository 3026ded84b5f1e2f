bw/src/book/when.o: src/book/when.c src/book/when.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_words.h src/wording/label.h src/wording/label.def
src/book/when.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_words.h:
src/wording/label.h:
src/wording/label.def:
