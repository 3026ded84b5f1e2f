bw/src/tty/signals.o: src/tty/signals.c src/tty/signals.h \
 src/base/err.h src/base/sv.h src/base/panic.h src/base/port.h \
 src/tty/tty.h src/base/key.h src/tty/theme.h src/config/config.h \
 src/base/arena.h src/diag/diag.h src/base/build.h src/diag/diag.def \
 src/config/config.def src/view/frame.h src/view/theme.h
src/tty/signals.h:
src/base/err.h:
src/base/sv.h:
src/base/panic.h:
src/base/port.h:
src/tty/tty.h:
src/base/key.h:
src/tty/theme.h:
src/config/config.h:
src/base/arena.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
