bw/src/table/column.o: src/table/column.c src/table/column.h \
 src/index/index.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/table/rows.h src/base/sink.h src/base/err.h src/base/table.h \
 src/book/choice.h src/book/when.h src/text/locale.h src/text/number.h \
 src/table/cited.h
src/table/column.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/table/rows.h:
src/base/sink.h:
src/base/err.h:
src/base/table.h:
src/book/choice.h:
src/book/when.h:
src/text/locale.h:
src/text/number.h:
src/table/cited.h:
