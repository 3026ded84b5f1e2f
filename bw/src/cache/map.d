bw/src/cache/map.o: src/cache/map.c src/cache/map.h src/base/port.h
src/cache/map.h:
src/base/port.h:
