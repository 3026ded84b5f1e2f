bw/src/base/key.o: src/base/key.c src/base/key.h src/base/sv.h \
 src/base/utf8.h
src/base/key.h:
src/base/sv.h:
src/base/utf8.h:
