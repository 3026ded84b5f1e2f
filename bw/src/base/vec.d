bw/src/base/vec.o: src/base/vec.c src/base/vec.h src/base/mem.h \
 src/base/panic.h
src/base/vec.h:
src/base/mem.h:
src/base/panic.h:
