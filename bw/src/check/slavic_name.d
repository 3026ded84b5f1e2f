bw/src/check/slavic_name.o: src/check/slavic_name.c \
 src/check/slavic_name.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/base/utf8.h src/check/plain_name.h src/text/sounds.h
src/check/slavic_name.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/utf8.h:
src/check/plain_name.h:
src/text/sounds.h:
