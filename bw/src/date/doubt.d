bw/src/date/doubt.o: src/date/doubt.c src/date/part.h src/date/date.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
