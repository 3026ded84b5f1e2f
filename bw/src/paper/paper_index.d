bw/src/paper/paper_index.o: src/paper/paper_index.c \
 src/paper/paper_index.h src/paper/paper.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/paper/place.h src/base/bisect.h src/paper/pieces.h
src/paper/paper_index.h:
src/paper/paper.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/paper/place.h:
src/base/bisect.h:
src/paper/pieces.h:
