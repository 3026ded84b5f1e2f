bw/src/text/fold.o: src/text/fold.c src/text/fold.h src/base/arena.h \
 src/base/sv.h src/base/build.h bw/gen/fold_table.h src/text/fold_parts.h \
 src/base/utf8.h
src/text/fold.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
bw/gen/fold_table.h:
src/text/fold_parts.h:
src/base/utf8.h:
