bw/src/load/draft.o: src/load/draft.c src/load/draft.h \
 src/base/course.h src/book/columns.h src/base/err.h src/base/table.h \
 src/base/sv.h src/base/vec.h src/base/mem.h src/book/book.h \
 src/base/arena.h src/book/rows.h src/date/date.h src/base/build.h \
 src/book/chunk.h src/book/written.h src/yaml/refs.h src/diag/diag.h \
 src/diag/diag.def
src/load/draft.h:
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
src/yaml/refs.h:
src/diag/diag.h:
src/diag/diag.def:
