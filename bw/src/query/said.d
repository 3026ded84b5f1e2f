bw/src/query/said.o: src/query/said.c src/query/said.h \
 src/base/arena.h src/base/sv.h src/wording/date_read.h src/date/date.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/base/ascii.h src/query/lex.h src/query/node.h src/query/field.h \
 src/book/book.h src/book/rows.h src/query/query.h src/base/stop.h \
 src/index/index.h src/text/fold.h
src/query/said.h:
src/base/arena.h:
src/base/sv.h:
src/wording/date_read.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
src/query/lex.h:
src/query/node.h:
src/query/field.h:
src/book/book.h:
src/book/rows.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
