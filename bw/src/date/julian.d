bw/src/date/julian.o: src/date/julian.c src/date/date.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
