bw/src/import/markdown_date.o: src/import/markdown_date.c \
 src/import/markdown_date.h src/import/marks.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/import/sheet.h src/base/vec.h \
 src/base/mem.h src/diag/diag.h src/diag/diag.def src/import/records.h \
 src/base/sink.h src/base/err.h src/base/table.h src/import/left.h \
 src/yaml/node.h src/yaml/scan.h src/import/reached.h src/yaml/emit.h \
 src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/base/ascii.h src/date/date.h src/import/ymd.h \
 src/wording/date_read.h
src/import/markdown_date.h:
src/import/marks.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/import/sheet.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/diag/diag.def:
src/import/records.h:
src/base/sink.h:
src/base/err.h:
src/base/table.h:
src/import/left.h:
src/yaml/node.h:
src/yaml/scan.h:
src/import/reached.h:
src/yaml/emit.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/base/ascii.h:
src/date/date.h:
src/import/ymd.h:
src/wording/date_read.h:
