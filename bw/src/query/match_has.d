bw/src/query/match_has.o: src/query/match_has.c src/book/each.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/query/match.h src/base/stop.h \
 src/index/texts.h src/query/bitset.h src/query/node.h src/query/field.h \
 src/query/query.h src/index/index.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/date_read.h
src/book/each.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/query/match.h:
src/base/stop.h:
src/index/texts.h:
src/query/bitset.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
