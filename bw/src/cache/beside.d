bw/src/cache/beside.o: src/cache/beside.c src/cache/beside.h \
 src/cache/snapshot.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/base/file.h \
 src/base/err.h src/base/panic.h src/base/sink.h src/base/hash.h \
 src/base/mem.h src/cache/folder.h src/cache/layout.h src/index/columns.h \
 src/base/course.h src/book/columns.h src/base/table.h src/base/vec.h \
 src/book/chunk.h src/book/written.h src/index/part.def src/cache/map.h
src/cache/beside.h:
src/cache/snapshot.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/hash.h:
src/base/mem.h:
src/cache/folder.h:
src/cache/layout.h:
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/table.h:
src/base/vec.h:
src/book/chunk.h:
src/book/written.h:
src/index/part.def:
src/cache/map.h:
