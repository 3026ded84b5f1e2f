bw/src/text/fold_blind.o: src/text/fold_blind.c src/text/fold_parts.h \
 src/base/utf8.h src/base/sv.h src/text/fold.h src/base/arena.h \
 src/base/build.h
src/text/fold_parts.h:
src/base/utf8.h:
src/base/sv.h:
src/text/fold.h:
src/base/arena.h:
src/base/build.h:
