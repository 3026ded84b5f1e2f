bw/src/text/fold_distance.o: src/text/fold_distance.c src/text/fold.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/utf8.h
src/text/fold.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/utf8.h:
