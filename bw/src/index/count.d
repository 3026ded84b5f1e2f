bw/src/index/count.o: src/index/count.c src/index/count.h \
 src/base/arena.h src/base/sv.h src/base/stop.h src/index/index.h \
 src/base/build.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/base/numbers.h src/index/columns.h src/base/course.h \
 src/book/columns.h src/base/err.h src/base/table.h src/base/vec.h \
 src/base/mem.h src/book/chunk.h src/book/written.h src/index/part.def
src/index/count.h:
src/base/arena.h:
src/base/sv.h:
src/base/stop.h:
src/index/index.h:
src/base/build.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/numbers.h:
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/index/part.def:
