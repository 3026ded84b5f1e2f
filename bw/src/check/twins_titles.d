bw/src/check/twins_titles.o: src/check/twins_titles.c \
 src/check/retold.h src/base/arena.h src/base/sv.h src/check/twins.h \
 src/check/alike.h src/base/sorting.h src/base/vec.h src/base/mem.h \
 src/check/rules.h src/base/course.h src/check/check.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/check_words.h \
 src/wording/check_words.def src/check/check.def
src/check/retold.h:
src/base/arena.h:
src/base/sv.h:
src/check/twins.h:
src/check/alike.h:
src/base/sorting.h:
src/base/vec.h:
src/base/mem.h:
src/check/rules.h:
src/base/course.h:
src/check/check.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/check_words.h:
src/wording/check_words.def:
src/check/check.def:
