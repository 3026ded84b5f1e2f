bw/src/query/complete.o: src/query/complete.c src/query/complete.h \
 src/index/classes.h src/book/book.h src/base/arena.h src/base/sv.h \
 src/book/rows.h src/date/date.h src/base/build.h src/index/count.h \
 src/base/stop.h src/index/index.h src/text/fold.h src/index/texts.h \
 src/wording/label.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/label.def src/index/classes.def src/query/lex.h \
 src/query/wanted.h
src/query/complete.h:
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
src/query/lex.h:
src/query/wanted.h:
