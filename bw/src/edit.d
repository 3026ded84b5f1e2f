bw/src/edit.o: src/edit.c src/edit.h src/base/arena.h src/base/sv.h \
 src/base/sv.h src/tty/tty.h src/base/err.h src/base/key.h \
 src/tty/theme.h src/config/config.h src/base/arena.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/config/config.def \
 src/view/frame.h src/view/theme.h src/base/build.h src/base/shell.h
src/edit.h:
src/base/arena.h:
src/base/sv.h:
src/base/sv.h:
src/tty/tty.h:
src/base/err.h:
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
src/base/build.h:
src/base/shell.h:
