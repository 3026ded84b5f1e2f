bw/src/base/feed.o: src/base/feed.c src/base/feed.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/err.h
src/base/feed.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/err.h:
