bw/src/tty/decode.o: src/tty/decode.c src/tty/decode.h src/base/key.h \
 src/base/sv.h src/base/utf8.h
src/tty/decode.h:
src/base/key.h:
src/base/sv.h:
src/base/utf8.h:
