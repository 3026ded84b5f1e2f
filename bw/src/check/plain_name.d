bw/src/check/plain_name.o: src/check/plain_name.c \
 src/check/plain_name.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/utf8.h src/text/compose.h src/text/fold.h
src/check/plain_name.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/utf8.h:
src/text/compose.h:
src/text/fold.h:
