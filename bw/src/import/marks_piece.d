bw/src/import/marks_piece.o: src/import/marks_piece.c \
 src/import/marks_piece.h src/base/sv.h
src/import/marks_piece.h:
src/base/sv.h:
