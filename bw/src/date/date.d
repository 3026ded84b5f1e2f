bw/src/date/date.o: src/date/date.c src/date/date.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/base/panic.h src/date/part.h
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/panic.h:
src/date/part.h:
