bw/src/table/rows.o: src/table/rows.c src/table/rows.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/sink.h \
 src/base/err.h src/base/table.h src/base/json.h src/text/clean.h \
 src/text/width.h src/text/grapheme.h
src/table/rows.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/sink.h:
src/base/err.h:
src/base/table.h:
src/base/json.h:
src/text/clean.h:
src/text/width.h:
src/text/grapheme.h:
