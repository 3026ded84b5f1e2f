bw/src/paper/shelf.o: src/paper/shelf.c src/paper/shelf.h \
 src/base/err.h src/book/book.h src/base/arena.h src/base/sv.h \
 src/book/rows.h src/date/date.h src/base/build.h src/paper/paper_index.h \
 src/paper/paper.h src/paper/place.h src/base/file.h src/base/panic.h \
 src/base/sink.h src/base/table.h src/base/utf8.h src/base/vec.h \
 src/base/mem.h src/paper/folders.h
src/paper/shelf.h:
src/base/err.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/table.h:
src/base/utf8.h:
src/base/vec.h:
src/base/mem.h:
src/paper/folders.h:
