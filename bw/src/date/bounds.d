bw/src/date/bounds.o: src/date/bounds.c src/base/panic.h \
 src/date/part.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h
src/base/panic.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
