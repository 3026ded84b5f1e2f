bw/src/tty/style.o: src/tty/style.c src/tty/style.h src/tty/pen.h \
 src/view/frame.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/tty/theme.h src/config/config.h src/diag/diag.h src/diag/diag.def \
 src/config/config.def src/view/theme.h src/tty/caps.h src/base/err.h \
 src/tty/parts.h src/tty/decode.h src/base/key.h src/tty/line.h \
 src/tty/tty.h src/tty/signals.h
src/tty/style.h:
src/tty/pen.h:
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/tty/theme.h:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/view/theme.h:
src/tty/caps.h:
src/base/err.h:
src/tty/parts.h:
src/tty/decode.h:
src/base/key.h:
src/tty/line.h:
src/tty/tty.h:
src/tty/signals.h:
