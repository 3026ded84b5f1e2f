bw/src/query/field.o: src/query/field.c src/query/field.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/base/build.h src/book/called.h src/text/locale.h \
 src/base/err.h src/text/number.h src/book/choice.h src/query/lex.h \
 src/query/query.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/wording/date_read.h src/wording/label.h src/wording/label.def \
 src/book/role.def
src/query/field.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/book/called.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/choice.h:
src/query/lex.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/wording/date_read.h:
src/wording/label.h:
src/wording/label.def:
src/book/role.def:
