bw/src/view/fold.o: src/view/fold.c src/view/fold.h src/base/arena.h \
 src/base/sv.h src/book/book.h src/book/rows.h src/date/date.h \
 src/base/build.h src/base/bisect.h
src/view/fold.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/base/bisect.h:
