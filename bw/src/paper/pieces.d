bw/src/paper/pieces.o: src/paper/pieces.c src/paper/pieces.h \
 src/base/sv.h
src/paper/pieces.h:
src/base/sv.h:
