bw/src/text/sentence.o: src/text/sentence.c src/text/sentence.h \
 src/base/arena.h src/base/sv.h src/base/vec.h src/base/mem.h
src/text/sentence.h:
src/base/arena.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
