bw/src/book/called.o: src/book/called.c src/book/called.h \
 src/book/book.h src/base/arena.h src/base/sv.h src/book/rows.h \
 src/date/date.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/columns.h src/base/table.h src/base/vec.h \
 src/base/mem.h src/book/chunk.h src/book/written.h src/wording/label.h \
 src/wording/label.def src/book/kind.def src/book/role.def \
 src/book/source_kind.def src/book/level.def
src/book/called.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/columns.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
src/book/chunk.h:
src/book/written.h:
src/wording/label.h:
src/wording/label.def:
src/book/kind.def:
src/book/role.def:
src/book/source_kind.def:
src/book/level.def:
