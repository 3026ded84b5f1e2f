bw/src/base/sorting.o: src/base/sorting.c src/base/sorting.h \
 src/base/mem.h src/base/panic.h
src/base/sorting.h:
src/base/mem.h:
src/base/panic.h:
