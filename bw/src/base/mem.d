bw/src/base/mem.o: src/base/mem.c src/base/mem.h src/base/panic.h \
 src/base/poison.h
src/base/mem.h:
src/base/panic.h:
src/base/poison.h:
