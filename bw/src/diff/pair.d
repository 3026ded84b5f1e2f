bw/src/diff/pair.o: src/diff/pair.c src/diff/pair.h src/index/index.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/base/course.h \
 src/base/hash.h src/base/mem.h src/base/panic.h src/base/sorting.h \
 src/book/same.h src/diff/event.h src/diff/field.def
src/diff/pair.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/course.h:
src/base/hash.h:
src/base/mem.h:
src/base/panic.h:
src/base/sorting.h:
src/book/same.h:
src/diff/event.h:
src/diff/field.def:
