bw/src/tty/line.o: src/tty/line.c src/base/mem.h src/tty/line_parts.h \
 src/tty/line.h src/tty/pen.h src/view/frame.h src/base/arena.h \
 src/base/sv.h src/base/build.h
src/base/mem.h:
src/tty/line_parts.h:
src/tty/line.h:
src/tty/pen.h:
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
