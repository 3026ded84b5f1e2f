bw/src/query/match_text.o: src/query/match_text.c src/index/texts.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/query/match.h src/base/stop.h \
 src/query/bitset.h src/query/node.h src/query/field.h src/query/query.h \
 src/index/index.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/query/match_words.h \
 src/index/words.h src/base/varint.h src/index/docs.h src/query/near.h \
 src/query/needles.h src/text/regex.h
src/index/texts.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/query/match.h:
src/base/stop.h:
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
src/query/match_words.h:
src/index/words.h:
src/base/varint.h:
src/index/docs.h:
src/query/near.h:
src/query/needles.h:
src/text/regex.h:
