bw/src/book/figure.o: src/book/figure.c src/book/figure.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/book/called.h src/text/locale.h \
 src/base/err.h src/text/number.h src/text/fold.h
src/book/figure.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/book/called.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/text/fold.h:
