bw/src/book/vocab.o: src/book/vocab.c src/book/columns.h \
 src/base/err.h src/base/table.h src/base/sv.h src/base/vec.h \
 src/base/mem.h src/book/book.h src/base/arena.h src/book/rows.h \
 src/date/date.h src/base/build.h src/book/chunk.h src/book/written.h \
 src/wording/label.h src/text/locale.h src/text/number.h \
 src/wording/label.def src/book/kind.def src/book/role.def
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
src/wording/label.h:
src/text/locale.h:
src/text/number.h:
src/wording/label.def:
src/book/kind.def:
src/book/role.def:
