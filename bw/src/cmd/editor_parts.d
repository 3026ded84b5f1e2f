bw/src/cmd/editor_parts.o: src/cmd/editor_parts.c \
 src/cmd/editor_parts.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/base/json.h src/base/panic.h src/cmd/editor_date.h src/diag/diag.h \
 src/diag/diag.def src/load/meaning.h src/yaml/node.h src/yaml/scan.h \
 src/base/vec.h src/base/mem.h src/book/book.h src/book/rows.h \
 src/date/date.h src/load/schema.h src/wording/label.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/label.def src/book/kind.def \
 src/book/role.def
src/cmd/editor_parts.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/json.h:
src/base/panic.h:
src/cmd/editor_date.h:
src/diag/diag.h:
src/diag/diag.def:
src/load/meaning.h:
src/yaml/node.h:
src/yaml/scan.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/load/schema.h:
src/wording/label.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/label.def:
src/book/kind.def:
src/book/role.def:
