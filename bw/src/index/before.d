bw/src/index/before.o: src/index/before.c src/index/before.h \
 src/index/columns.h src/base/course.h src/book/columns.h src/base/err.h \
 src/base/table.h src/base/sv.h src/base/vec.h src/base/mem.h \
 src/book/book.h src/base/arena.h src/book/rows.h src/date/date.h \
 src/base/build.h src/book/chunk.h src/book/written.h src/index/index.h \
 src/text/fold.h src/index/part.def src/index/texts.h
src/index/before.h:
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/book/chunk.h:
src/book/written.h:
src/index/index.h:
src/text/fold.h:
src/index/part.def:
src/index/texts.h:
