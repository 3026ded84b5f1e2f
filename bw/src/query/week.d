bw/src/query/week.o: src/query/week.c src/query/week.h src/base/sv.h \
 src/book/book.h src/base/arena.h src/book/rows.h src/date/date.h \
 src/base/build.h
src/query/week.h:
src/base/sv.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
