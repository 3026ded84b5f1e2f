bw/src/check/vocabulary.o: src/check/vocabulary.c src/base/table.h \
 src/base/sv.h src/base/vec.h src/base/mem.h src/book/called.h \
 src/book/book.h src/base/arena.h src/book/rows.h src/date/date.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/check/alike.h src/base/sorting.h src/check/rules.h src/base/course.h \
 src/check/check.h src/diag/diag.h src/diag/diag.def src/index/index.h \
 src/text/fold.h src/wording/check_words.h src/wording/check_words.def \
 src/check/check.def
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/book/called.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/check/alike.h:
src/base/sorting.h:
src/check/rules.h:
src/base/course.h:
src/check/check.h:
src/diag/diag.h:
src/diag/diag.def:
src/index/index.h:
src/text/fold.h:
src/wording/check_words.h:
src/wording/check_words.def:
src/check/check.def:
