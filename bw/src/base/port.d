bw/src/base/port.o: src/base/port.c src/base/port.h src/base/mem.h
src/base/port.h:
src/base/mem.h:
