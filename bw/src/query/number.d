bw/src/query/number.o: src/query/number.c src/query/number.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/query/number.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
