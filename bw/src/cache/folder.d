bw/src/cache/folder.o: src/cache/folder.c src/cache/folder.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/clock.h \
 src/base/file.h src/base/err.h src/base/panic.h src/base/sink.h \
 src/base/vec.h src/base/mem.h
src/cache/folder.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/clock.h:
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/vec.h:
src/base/mem.h:
