bw/src/tty/pen.o: src/tty/pen.c src/tty/pen.h src/view/frame.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/tty/pen.h:
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
