bw/src/date/parse.o: src/date/parse.c src/base/utf8.h src/base/sv.h \
 src/date/part.h src/date/date.h src/base/arena.h src/base/build.h
src/base/utf8.h:
src/base/sv.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/build.h:
