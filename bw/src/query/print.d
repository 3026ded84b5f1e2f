bw/src/query/print.o: src/query/print.c src/query/lex.h \
 src/base/arena.h src/base/sv.h src/query/node.h src/date/date.h \
 src/base/build.h src/query/field.h src/book/book.h src/book/rows.h \
 src/query/query.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/query/said.h
src/query/lex.h:
src/base/arena.h:
src/base/sv.h:
src/query/node.h:
src/date/date.h:
src/base/build.h:
src/query/field.h:
src/book/book.h:
src/book/rows.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/query/said.h:
