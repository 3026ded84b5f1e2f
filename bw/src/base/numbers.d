bw/src/base/numbers.o: src/base/numbers.c src/base/numbers.h \
 src/base/bisect.h
src/base/numbers.h:
src/base/bisect.h:
