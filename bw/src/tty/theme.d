bw/src/tty/theme.o: src/tty/theme.c src/tty/theme.h \
 src/config/config.h src/base/arena.h src/base/sv.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/config/config.def \
 src/view/frame.h src/view/theme.h
src/tty/theme.h:
src/config/config.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
