bw/src/query/bitset.o: src/query/bitset.c src/query/bitset.h \
 src/base/arena.h src/base/sv.h
src/query/bitset.h:
src/base/arena.h:
src/base/sv.h:
