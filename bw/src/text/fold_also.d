bw/src/text/fold_also.o: src/text/fold_also.c src/text/fold.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/text/fold_parts.h \
 src/base/utf8.h
src/text/fold.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/fold_parts.h:
src/base/utf8.h:
