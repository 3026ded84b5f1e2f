bw/src/check/retold.o: src/check/retold.c src/check/retold.h \
 src/base/arena.h src/base/sv.h src/base/utf8.h src/check/alike.h \
 src/base/sorting.h src/base/vec.h src/base/mem.h src/text/fold.h \
 src/base/build.h
src/check/retold.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
src/check/alike.h:
src/base/sorting.h:
src/base/vec.h:
src/base/mem.h:
src/text/fold.h:
src/base/build.h:
