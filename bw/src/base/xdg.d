bw/src/base/xdg.o: src/base/xdg.c src/base/xdg.h src/base/arena.h \
 src/base/sv.h src/base/build.h
src/base/xdg.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
