bw/src/session/git.o: src/session/git.c src/session/git.h \
 src/base/err.h src/base/sv.h src/base/arena.h src/base/child.h \
 src/base/file.h src/base/panic.h src/base/sink.h src/base/build.h \
 src/base/mem.h
src/session/git.h:
src/base/err.h:
src/base/sv.h:
src/base/arena.h:
src/base/child.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/build.h:
src/base/mem.h:
