bw/src/import/members_told.o: src/import/members_told.c \
 src/import/member.h src/import/members.h src/import/sheet.h \
 src/base/arena.h src/base/sv.h src/base/vec.h src/base/mem.h \
 src/diag/diag.h src/base/build.h src/diag/diag.def src/import/records.h \
 src/base/sink.h src/base/err.h src/base/table.h src/import/left.h \
 src/yaml/node.h src/yaml/scan.h src/import/reached.h src/yaml/emit.h \
 src/import/tally.h src/text/locale.h src/text/number.h \
 src/import/import.def src/import/tree.h src/import/within.h \
 src/import/nodes.h src/import/spot.h src/load/schema.h
src/import/member.h:
src/import/members.h:
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
src/import/tree.h:
src/import/within.h:
src/import/nodes.h:
src/import/spot.h:
src/load/schema.h:
