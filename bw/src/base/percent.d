bw/src/base/percent.o: src/base/percent.c src/base/percent.h \
 src/base/build.h src/base/arena.h src/base/sv.h
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
