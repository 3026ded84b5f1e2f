bw/src/tty/read.o: src/tty/read.c src/base/clock.h src/base/file.h \
 src/base/err.h src/base/panic.h src/base/sink.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/tty/background.h src/tty/theme.h \
 src/config/config.h src/diag/diag.h src/diag/diag.def \
 src/config/config.def src/view/frame.h src/view/theme.h \
 src/tty/signals.h src/tty/parts.h src/tty/decode.h src/base/key.h \
 src/tty/line.h src/tty/pen.h src/tty/style.h src/tty/tty.h
src/base/clock.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/tty/background.h:
src/tty/theme.h:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
src/tty/signals.h:
src/tty/parts.h:
src/tty/decode.h:
src/base/key.h:
src/tty/line.h:
src/tty/pen.h:
src/tty/style.h:
src/tty/tty.h:
