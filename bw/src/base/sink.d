bw/src/base/sink.o: src/base/sink.c src/base/sink.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/err.h src/base/file.h \
 src/base/panic.h
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/base/file.h:
src/base/panic.h:
