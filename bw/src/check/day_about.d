bw/src/check/day_about.o: src/check/day_about.c src/check/day_about.h \
 src/check/rules.h src/base/course.h src/base/vec.h src/base/mem.h \
 src/check/check.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/check_words.h \
 src/wording/check_words.def src/check/check.def src/base/utf8.h
src/check/day_about.h:
src/check/rules.h:
src/base/course.h:
src/base/vec.h:
src/base/mem.h:
src/check/check.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
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
src/base/utf8.h:
