bw/src/query/rank.o: src/query/rank.c src/base/utf8.h src/base/sv.h \
 src/index/docs.h src/index/index.h src/base/build.h src/base/arena.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/index/texts.h src/query/needles.h src/query/node.h src/query/field.h \
 src/query/query.h src/base/stop.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/query/wanted.h \
 src/text/regex.h
src/base/utf8.h:
src/base/sv.h:
src/index/docs.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/index/texts.h:
src/query/needles.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/query/wanted.h:
src/text/regex.h:
