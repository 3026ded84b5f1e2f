bw/src/text/sounds.o: src/text/sounds.c src/text/sounds.h \
 src/base/sv.h
src/text/sounds.h:
src/base/sv.h:
