bw/src/diff/event.o: src/diff/event.c src/diff/event.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/index/index.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/diff/field.def src/book/called.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/choice.h src/book/figure.h
src/diff/event.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/diff/field.def:
src/book/called.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/choice.h:
src/book/figure.h:
