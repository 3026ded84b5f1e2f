bw/src/query/meant.o: src/query/meant.c src/query/meant.h \
 src/index/classes.h src/book/book.h src/base/arena.h src/base/sv.h \
 src/book/rows.h src/date/date.h src/base/build.h src/index/count.h \
 src/base/stop.h src/index/index.h src/text/fold.h src/index/texts.h \
 src/wording/label.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/label.def src/index/classes.def src/query/match.h \
 src/query/bitset.h src/query/node.h src/query/field.h src/query/query.h \
 src/wording/date_read.h src/query/match_words.h src/index/words.h \
 src/base/varint.h src/index/docs.h src/query/near.h src/query/wanted.h \
 src/text/sounds.h
src/query/meant.h:
src/index/classes.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/index/count.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/index/texts.h:
src/wording/label.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.def:
src/index/classes.def:
src/query/match.h:
src/query/bitset.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/wording/date_read.h:
src/query/match_words.h:
src/index/words.h:
src/base/varint.h:
src/index/docs.h:
src/query/near.h:
src/query/wanted.h:
src/text/sounds.h:
