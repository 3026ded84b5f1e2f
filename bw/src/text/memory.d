bw/src/text/memory.o: src/text/memory.c src/text/memory.h \
 src/base/mem.h
src/text/memory.h:
src/base/mem.h:
