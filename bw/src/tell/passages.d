bw/src/tell/passages.o: src/tell/passages.c src/tell/passages.h \
 src/index/index.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/paper/parts.h src/paper/paper.h src/paper/shelf.h src/base/err.h \
 src/paper/paper_index.h src/paper/place.h src/base/vec.h src/base/mem.h \
 src/book/each.h src/text/sentence.h
src/tell/passages.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/paper/parts.h:
src/paper/paper.h:
src/paper/shelf.h:
src/base/err.h:
src/paper/paper_index.h:
src/paper/place.h:
src/base/vec.h:
src/base/mem.h:
src/book/each.h:
src/text/sentence.h:
