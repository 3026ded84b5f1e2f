bw/src/session/changed.o: src/session/changed.c src/session/changed.h \
 src/base/arena.h src/base/sv.h src/book/book.h src/book/rows.h \
 src/date/date.h src/base/build.h
src/session/changed.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
