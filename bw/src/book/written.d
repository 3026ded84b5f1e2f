bw/src/book/written.o: src/book/written.c src/book/written.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/book/columns.h src/base/err.h \
 src/base/table.h src/base/vec.h src/base/mem.h src/book/chunk.h
src/book/written.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
