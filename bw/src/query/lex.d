bw/src/query/lex.o: src/query/lex.c src/query/lex.h src/base/arena.h \
 src/base/sv.h src/base/ascii.h
src/query/lex.h:
src/base/arena.h:
src/base/sv.h:
src/base/ascii.h:
