bw/src/base/sv.o: src/base/sv.c src/base/sv.h
src/base/sv.h:
