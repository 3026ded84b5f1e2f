bw/src/base/arena.o: src/base/arena.c src/base/arena.h src/base/sv.h \
 src/base/mem.h src/base/panic.h src/base/poison.h
src/base/arena.h:
src/base/sv.h:
src/base/mem.h:
src/base/panic.h:
src/base/poison.h:
