bw/src/paper/place.o: src/paper/place.c src/paper/place.h \
 src/base/arena.h src/base/sv.h
src/paper/place.h:
src/base/arena.h:
src/base/sv.h:
