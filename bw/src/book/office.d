bw/src/book/office.o: src/book/office.c src/book/office.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/base/build.h src/book/columns.h src/base/err.h \
 src/base/table.h src/base/vec.h src/base/mem.h src/book/chunk.h \
 src/book/written.h src/date/part.h src/text/fold.h
src/book/office.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/date/part.h:
src/text/fold.h:
