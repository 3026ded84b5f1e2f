bw/src/tty/region.o: src/tty/region.c src/tty/region.h \
 src/view/frame.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/hash.h
src/tty/region.h:
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/hash.h:
