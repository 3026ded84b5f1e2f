bw/src/state/store.o: src/state/store.c src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/file.h src/base/err.h \
 src/base/panic.h src/base/sink.h src/state/parts.h src/state/lines.h \
 src/base/vec.h src/base/mem.h src/state/state.h
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/state/parts.h:
src/state/lines.h:
src/base/vec.h:
src/base/mem.h:
src/state/state.h:
