bw/src/index/postings.o: src/index/postings.c src/base/panic.h \
 src/base/table.h src/base/sv.h src/book/each.h src/book/book.h \
 src/base/arena.h src/book/rows.h src/date/date.h src/base/build.h \
 src/index/columns.h src/base/course.h src/book/columns.h src/base/err.h \
 src/base/vec.h src/base/mem.h src/book/chunk.h src/book/written.h \
 src/index/index.h src/text/fold.h src/index/part.def
src/base/panic.h:
src/base/table.h:
src/base/sv.h:
src/book/each.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/err.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/index/index.h:
src/text/fold.h:
src/index/part.def:
