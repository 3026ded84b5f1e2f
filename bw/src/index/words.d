bw/src/index/words.o: src/index/words.c src/index/words.h \
 src/base/varint.h src/index/docs.h src/index/index.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/index/texts.h src/base/panic.h \
 src/base/table.h src/base/thread.h src/index/before.h \
 src/index/columns.h src/base/course.h src/book/columns.h src/base/err.h \
 src/base/vec.h src/base/mem.h src/book/chunk.h src/book/written.h \
 src/index/part.def
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
src/base/panic.h:
src/base/table.h:
src/base/thread.h:
src/index/before.h:
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/err.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/index/part.def:
