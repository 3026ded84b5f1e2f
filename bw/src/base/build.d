bw/src/base/build.o: src/base/build.c src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/panic.h src/base/utf8.h
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/panic.h:
src/base/utf8.h:
