bw/src/import/ical_event.o: src/import/ical_event.c \
 src/import/ical_event.h src/import/bag.h src/base/table.h src/base/sv.h \
 src/base/vec.h src/base/mem.h src/import/tree.h src/base/arena.h \
 src/yaml/emit.h src/base/build.h src/yaml/node.h src/diag/diag.h \
 src/diag/diag.def src/yaml/scan.h src/import/ical_lines.h \
 src/import/sheet.h src/import/records.h src/base/sink.h src/base/err.h \
 src/import/left.h src/import/reached.h src/import/tally.h \
 src/text/locale.h src/text/number.h src/import/import.def \
 src/import/spot.h src/base/percent.h src/import/ical_time.h \
 src/import/markup.h src/import/point.h src/load/schema.h src/text/fold.h
src/import/ical_event.h:
src/import/bag.h:
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/import/tree.h:
src/base/arena.h:
src/yaml/emit.h:
src/base/build.h:
src/yaml/node.h:
src/diag/diag.h:
src/diag/diag.def:
src/yaml/scan.h:
src/import/ical_lines.h:
src/import/sheet.h:
src/import/records.h:
src/base/sink.h:
src/base/err.h:
src/import/left.h:
src/import/reached.h:
src/import/tally.h:
src/text/locale.h:
src/text/number.h:
src/import/import.def:
src/import/spot.h:
src/base/percent.h:
src/import/ical_time.h:
src/import/markup.h:
src/import/point.h:
src/load/schema.h:
src/text/fold.h:
