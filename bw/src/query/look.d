bw/src/query/look.o: src/query/look.c src/query/look.h \
 src/query/query.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/stop.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_read.h src/base/mem.h \
 src/index/docs.h src/index/texts.h src/query/match_names.h \
 src/query/match.h src/query/bitset.h src/query/node.h src/query/field.h \
 src/query/match_words.h src/index/words.h src/base/varint.h \
 src/query/needles.h src/query/wanted.h
src/query/look.h:
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
src/base/mem.h:
src/index/docs.h:
src/index/texts.h:
src/query/match_names.h:
src/query/match.h:
src/query/bitset.h:
src/query/node.h:
src/query/field.h:
src/query/match_words.h:
src/index/words.h:
src/base/varint.h:
src/query/needles.h:
src/query/wanted.h:
