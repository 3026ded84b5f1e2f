bw/src/tty/line_way.o: src/tty/line_way.c src/base/arena.h \
 src/base/sv.h src/tty/line_parts.h src/tty/line.h src/tty/pen.h \
 src/view/frame.h src/base/build.h
src/base/arena.h:
src/base/sv.h:
src/tty/line_parts.h:
src/tty/line.h:
src/tty/pen.h:
src/view/frame.h:
src/base/build.h:
