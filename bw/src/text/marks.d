bw/src/text/marks.o: src/text/marks.c src/text/marks.h \
 src/base/arena.h src/base/sv.h src/base/panic.h src/text/fold_parts.h \
 src/base/utf8.h src/text/fold.h src/base/build.h
src/text/marks.h:
src/base/arena.h:
src/base/sv.h:
src/base/panic.h:
src/text/fold_parts.h:
src/base/utf8.h:
src/text/fold.h:
src/base/build.h:
