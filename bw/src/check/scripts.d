bw/src/check/scripts.o: src/check/scripts.c src/check/scripts.h \
 src/base/table.h src/base/sv.h src/base/vec.h src/base/mem.h \
 src/book/book.h src/base/arena.h src/book/rows.h src/date/date.h \
 src/base/build.h src/check/sounds.h src/text/sounds.h
src/check/scripts.h:
src/base/table.h:
src/base/sv.h:
src/base/vec.h:
src/base/mem.h:
src/book/book.h:
src/base/arena.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/check/sounds.h:
src/text/sounds.h:
