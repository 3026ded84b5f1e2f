bw/src/query/needles.o: src/query/needles.c src/query/needles.h \
 src/base/arena.h src/base/sv.h src/text/fold.h src/base/build.h \
 src/query/number.h src/query/wanted.h src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h
src/query/needles.h:
src/base/arena.h:
src/base/sv.h:
src/text/fold.h:
src/base/build.h:
src/query/number.h:
src/query/wanted.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
