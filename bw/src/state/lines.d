bw/src/state/lines.o: src/state/lines.c src/state/lines.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/err.h \
 src/base/vec.h src/base/mem.h src/base/file.h src/base/panic.h \
 src/base/sink.h src/base/utf8.h src/state/state.h
src/state/lines.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/base/vec.h:
src/base/mem.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/utf8.h:
src/state/state.h:
