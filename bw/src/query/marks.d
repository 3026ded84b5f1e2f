bw/src/query/marks.o: src/query/marks.c src/base/utf8.h src/base/sv.h \
 src/index/texts.h src/book/book.h src/base/arena.h src/book/rows.h \
 src/date/date.h src/base/build.h src/query/needles.h src/text/fold.h \
 src/query/node.h src/query/field.h src/query/query.h src/base/stop.h \
 src/index/index.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/query/number.h src/query/wanted.h \
 src/text/grapheme.h src/text/regex.h
src/base/utf8.h:
src/base/sv.h:
src/index/texts.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/query/needles.h:
src/text/fold.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/query/number.h:
src/query/wanted.h:
src/text/grapheme.h:
src/text/regex.h:
