bw/src/cmd/pager.o: src/cmd/pager.c src/cmd/pager.h src/base/arena.h \
 src/base/sv.h src/base/sink.h src/base/build.h src/base/err.h \
 src/base/file.h src/base/panic.h src/base/port.h src/base/shell.h
src/cmd/pager.h:
src/base/arena.h:
src/base/sv.h:
src/base/sink.h:
src/base/build.h:
src/base/err.h:
src/base/file.h:
src/base/panic.h:
src/base/port.h:
src/base/shell.h:
