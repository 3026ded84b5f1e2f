bw/src/tell/year.o: src/tell/year.c src/tell/year.h src/base/arena.h \
 src/base/sv.h src/book/book.h src/book/rows.h src/date/date.h \
 src/base/build.h src/date/part.h src/text/locale.h src/base/err.h \
 src/text/number.h src/text/letter.h src/wording/date_words.h \
 src/wording/label.h src/wording/label.def
src/tell/year.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/date/part.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/letter.h:
src/wording/date_words.h:
src/wording/label.h:
src/wording/label.def:
