bw/src/index/outline.o: src/index/outline.c src/index/outline.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/base/build.h
src/index/outline.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
