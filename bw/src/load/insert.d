bw/src/load/insert.o: src/load/insert.c src/load/insert.h \
 src/base/build.h src/base/arena.h src/base/sv.h
src/load/insert.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
