bw/src/base/child.o: src/base/child.c src/base/child.h src/base/err.h \
 src/base/sv.h src/base/clock.h src/base/file.h src/base/panic.h \
 src/base/sink.h src/base/build.h src/base/arena.h src/base/port.h
src/base/child.h:
src/base/err.h:
src/base/sv.h:
src/base/clock.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/port.h:
