bw/src/date/within.o: src/date/within.c src/date/digits.h \
 src/date/part.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h
src/date/digits.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
