bw/src/load/load.o: src/load/load.c src/load/load.h src/diag/diag.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/diag/diag.def \
 src/book/book.h src/book/rows.h src/date/date.h src/base/hash.h \
 src/base/mem.h src/base/panic.h src/book/linking.h src/book/columns.h \
 src/base/err.h src/base/table.h src/base/vec.h src/book/chunk.h \
 src/book/written.h src/book/order.h src/load/circle.h src/load/make.h \
 src/base/file.h src/base/sink.h src/load/chunks.h src/base/course.h \
 src/yaml/node.h src/yaml/scan.h src/load/draft.h src/yaml/refs.h \
 src/load/find.h src/load/reuse.h src/load/schema.h src/load/written.h \
 src/load/resolve.h src/load/silence.h
src/load/load.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/hash.h:
src/base/mem.h:
src/base/panic.h:
src/book/linking.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/book/chunk.h:
src/book/written.h:
src/book/order.h:
src/load/circle.h:
src/load/make.h:
src/base/file.h:
src/base/sink.h:
src/load/chunks.h:
src/base/course.h:
src/yaml/node.h:
src/yaml/scan.h:
src/load/draft.h:
src/yaml/refs.h:
src/load/find.h:
src/load/reuse.h:
src/load/schema.h:
src/load/written.h:
src/load/resolve.h:
src/load/silence.h:
