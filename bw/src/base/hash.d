bw/src/base/hash.o: src/base/hash.c src/base/hash.h src/base/sv.h \
 src/base/panic.h
src/base/hash.h:
src/base/sv.h:
src/base/panic.h:
