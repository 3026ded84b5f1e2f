bw/src/import/marks.o: src/import/marks.c src/import/marks.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/base/mem.h \
 src/import/marks_piece.h src/import/markup.h
src/import/marks.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/mem.h:
src/import/marks_piece.h:
src/import/markup.h:
