bw/src/query/near.o: src/query/near.c src/query/near.h \
 src/index/words.h src/base/varint.h src/index/docs.h src/index/index.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/index/texts.h \
 src/query/match.h src/base/stop.h src/query/bitset.h src/query/node.h \
 src/query/field.h src/query/query.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/base/utf8.h src/base/vec.h \
 src/base/mem.h src/query/match_words.h src/query/wanted.h \
 src/text/sounds.h
src/query/near.h:
src/index/words.h:
src/base/varint.h:
src/index/docs.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/index/texts.h:
src/query/match.h:
src/base/stop.h:
src/query/bitset.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/base/utf8.h:
src/base/vec.h:
src/base/mem.h:
src/query/match_words.h:
src/query/wanted.h:
src/text/sounds.h:
