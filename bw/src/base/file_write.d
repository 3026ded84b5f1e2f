bw/src/base/file_write.o: src/base/file_write.c src/base/file.h \
 src/base/err.h src/base/panic.h src/base/sink.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/port.h
src/base/file.h:
src/base/err.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/port.h:
