bw/src/tty/run.o: src/tty/run.c src/base/file.h src/base/err.h \
 src/base/panic.h src/base/sink.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/base/port.h src/tty/signals.h src/tty/parts.h \
 src/tty/decode.h src/base/key.h src/tty/line.h src/tty/pen.h \
 src/view/frame.h src/tty/style.h src/tty/theme.h src/config/config.h \
 src/diag/diag.h src/diag/diag.def src/config/config.def src/view/theme.h \
 src/tty/tty.h
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/port.h:
src/tty/signals.h:
src/tty/parts.h:
src/tty/decode.h:
src/base/key.h:
src/tty/line.h:
src/tty/pen.h:
src/view/frame.h:
src/tty/style.h:
src/tty/theme.h:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/view/theme.h:
src/tty/tty.h:
