bw/src/load/resolve_part.o: src/load/resolve_part.c src/load/resolve.h \
 src/load/make.h src/base/file.h src/base/err.h src/base/panic.h \
 src/base/sink.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/load/chunks.h src/base/course.h src/book/columns.h src/base/table.h \
 src/base/vec.h src/base/mem.h src/book/book.h src/book/rows.h \
 src/date/date.h src/book/chunk.h src/book/written.h src/yaml/node.h \
 src/diag/diag.h src/diag/diag.def src/yaml/scan.h src/load/circle.h \
 src/load/draft.h src/yaml/refs.h src/load/find.h src/load/reuse.h \
 src/load/schema.h src/load/written.h
src/load/resolve.h:
src/load/make.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/load/chunks.h:
src/base/course.h:
src/book/columns.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/book/chunk.h:
src/book/written.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/load/circle.h:
src/load/draft.h:
src/yaml/refs.h:
src/load/find.h:
src/load/reuse.h:
src/load/schema.h:
src/load/written.h:
