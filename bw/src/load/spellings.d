bw/src/load/spellings.o: src/load/spellings.c src/load/spellings.h \
 src/base/arena.h src/base/sv.h src/text/marks.h src/base/utf8.h
src/load/spellings.h:
src/base/arena.h:
src/base/sv.h:
src/text/marks.h:
src/base/utf8.h:
