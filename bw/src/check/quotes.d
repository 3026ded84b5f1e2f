bw/src/check/quotes.o: src/check/quotes.c src/book/each.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/check/rules.h src/base/course.h \
 src/base/vec.h src/base/mem.h src/check/check.h src/diag/diag.h \
 src/diag/diag.def src/index/index.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/check_words.h \
 src/wording/check_words.def src/check/check.def src/paper/place.h \
 src/paper/shelf.h src/paper/paper_index.h src/paper/paper.h
src/book/each.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/check/rules.h:
src/base/course.h:
src/base/vec.h:
src/base/mem.h:
src/check/check.h:
src/diag/diag.h:
src/diag/diag.def:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/check_words.h:
src/wording/check_words.def:
src/check/check.def:
src/paper/place.h:
src/paper/shelf.h:
src/paper/paper_index.h:
src/paper/paper.h:
