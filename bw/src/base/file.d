bw/src/base/file.o: src/base/file.c src/base/file.h src/base/err.h \
 src/base/panic.h src/base/sink.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/base/clock.h src/base/hash.h src/base/mem.h
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/clock.h:
src/base/hash.h:
src/base/mem.h:
