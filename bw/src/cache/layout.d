bw/src/cache/layout.o: src/cache/layout.c src/cache/layout.h \
 src/cache/snapshot.h src/diag/diag.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/diag/diag.def src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/index/columns.h \
 src/base/course.h src/book/columns.h src/base/err.h src/base/table.h \
 src/base/vec.h src/base/mem.h src/book/chunk.h src/book/written.h \
 src/index/part.def src/base/hash.h src/base/xdg.h bw/gen/build_id.h \
 src/text/collate.h
src/cache/layout.h:
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
src/index/columns.h:
src/base/course.h:
src/book/columns.h:
src/base/err.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/index/part.def:
src/base/hash.h:
src/base/xdg.h:
bw/gen/build_id.h:
src/text/collate.h:
