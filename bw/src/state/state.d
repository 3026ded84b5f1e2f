bw/src/state/state.o: src/state/state.c src/state/state.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/err.h \
 src/base/mem.h src/base/utf8.h src/base/xdg.h src/state/parts.h \
 src/state/lines.h src/base/vec.h
src/state/state.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/err.h:
src/base/mem.h:
src/base/utf8.h:
src/base/xdg.h:
src/state/parts.h:
src/state/lines.h:
src/base/vec.h:
