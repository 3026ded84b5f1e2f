bw/src/query/match_field.o: src/query/match_field.c src/base/percent.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/called.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/locale.h \
 src/base/err.h src/text/number.h src/book/each.h src/index/classes.h \
 src/index/count.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/index/texts.h src/wording/label.h src/wording/label.def \
 src/index/classes.def src/query/match_names.h src/query/match.h \
 src/query/bitset.h src/query/node.h src/query/field.h src/query/query.h \
 src/wording/date_read.h src/query/meant.h src/query/wanted.h \
 src/query/week.h
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/called.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/each.h:
src/index/classes.h:
src/index/count.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/index/texts.h:
src/wording/label.h:
src/wording/label.def:
src/index/classes.def:
src/query/match_names.h:
src/query/match.h:
src/query/bitset.h:
src/query/node.h:
src/query/field.h:
src/query/query.h:
src/wording/date_read.h:
src/query/meant.h:
src/query/wanted.h:
src/query/week.h:
