bw/src/import/timelinejs_date.o: src/import/timelinejs_date.c \
 src/import/timelinejs_date.h src/import/sheet.h src/base/arena.h \
 src/base/sv.h src/base/vec.h src/base/mem.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/import/records.h src/base/sink.h \
 src/base/err.h src/base/table.h src/import/left.h src/yaml/node.h \
 src/yaml/scan.h src/import/reached.h src/yaml/emit.h src/import/tally.h \
 src/text/locale.h src/text/number.h src/import/import.def \
 src/import/nodes.h src/import/spot.h src/import/ymd.h \
 src/wording/date_read.h src/date/date.h
src/import/timelinejs_date.h:
src/import/sheet.h:
src/base/arena.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/diag/diag.h:
src/base/build.h:
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
src/import/nodes.h:
src/import/spot.h:
src/import/ymd.h:
src/wording/date_read.h:
src/date/date.h:
