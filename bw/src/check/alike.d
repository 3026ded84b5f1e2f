bw/src/check/alike.o: src/check/alike.c src/check/alike.h \
 src/base/arena.h src/base/sv.h src/base/sorting.h src/base/vec.h \
 src/base/mem.h src/base/hash.h src/base/utf8.h src/check/distinct.h \
 src/text/fold.h src/base/build.h
src/check/alike.h:
src/base/arena.h:
src/base/sv.h:
src/base/sorting.h:
src/base/vec.h:
src/base/mem.h:
src/base/hash.h:
src/base/utf8.h:
src/check/distinct.h:
src/text/fold.h:
src/base/build.h:
