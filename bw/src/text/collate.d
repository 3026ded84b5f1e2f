bw/src/text/collate.o: src/text/collate.c src/text/collate.h \
 src/base/arena.h src/base/sv.h src/base/mem.h
src/text/collate.h:
src/base/arena.h:
src/base/sv.h:
src/base/mem.h:
