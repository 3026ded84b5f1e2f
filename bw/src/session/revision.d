bw/src/session/revision.o: src/session/revision.c \
 src/session/revision.h src/base/arena.h src/base/sv.h src/base/err.h \
 src/session/git.h src/base/build.h src/base/file.h src/base/panic.h \
 src/base/sink.h src/base/mem.h src/base/vec.h src/date/date.h
src/session/revision.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
src/session/git.h:
src/base/build.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/mem.h:
src/base/vec.h:
src/date/date.h:
