bw/src/date/part.o: src/date/part.c src/date/part.h src/date/date.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/utf8.h
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/utf8.h:
