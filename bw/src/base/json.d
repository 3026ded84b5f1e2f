bw/src/base/json.o: src/base/json.c src/base/json.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/utf8.h
src/base/json.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
