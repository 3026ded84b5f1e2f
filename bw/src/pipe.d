bw/src/pipe.o: src/pipe.c src/pipe.h src/base/arena.h src/base/sv.h \
 src/base/sink.h src/base/build.h src/base/arena.h src/base/err.h \
 src/tty/tty.h src/base/key.h src/tty/theme.h src/config/config.h \
 src/diag/diag.h src/diag/diag.def src/config/config.def src/view/frame.h \
 src/view/theme.h src/base/build.h src/base/file.h src/base/panic.h \
 src/base/sink.h
src/pipe.h:
src/base/arena.h:
src/base/sv.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/err.h:
src/tty/tty.h:
src/base/key.h:
src/tty/theme.h:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
src/base/build.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
