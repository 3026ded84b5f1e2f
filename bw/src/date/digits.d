bw/src/date/digits.o: src/date/digits.c src/date/digits.h \
 src/date/part.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/base/bisect.h
src/date/digits.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/bisect.h:
