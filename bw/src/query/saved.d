bw/src/query/saved.o: src/query/saved.c src/query/saved.h \
 src/query/query.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/stop.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/query/field.h
src/query/saved.h:
src/query/query.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/stop.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/query/field.h:
