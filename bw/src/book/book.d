bw/src/book/book.o: src/book/book.c src/book/book.h src/base/arena.h \
 src/base/sv.h src/book/rows.h src/date/date.h src/base/build.h \
 src/base/bisect.h src/base/numbers.h src/base/panic.h src/book/columns.h \
 src/base/err.h src/base/table.h src/base/vec.h src/base/mem.h \
 src/book/chunk.h src/book/written.h src/date/part.h
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/base/bisect.h:
src/base/numbers.h:
src/base/panic.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/date/part.h:
