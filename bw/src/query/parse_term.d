bw/src/query/parse_term.o: src/query/parse_term.c src/query/parse.h \
 src/query/node.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/query/field.h src/book/book.h src/book/rows.h \
 src/query/query.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/query/saved.h src/query/lex.h \
 src/query/said.h src/query/week.h src/text/regex.h
src/query/parse.h:
src/query/node.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
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
src/query/saved.h:
src/query/lex.h:
src/query/said.h:
src/query/week.h:
src/text/regex.h:
