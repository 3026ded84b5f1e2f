bw/src/cmd/mdoc.o: src/cmd/mdoc.c src/cmd/mdoc.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/base/utf8.h
src/cmd/mdoc.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/utf8.h:
