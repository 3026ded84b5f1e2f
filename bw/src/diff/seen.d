bw/src/diff/seen.o: src/diff/seen.c src/diff/seen.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/diff/event.h src/index/index.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/diff/field.def src/base/bisect.h src/base/course.h src/base/hash.h \
 src/base/mem.h src/base/panic.h src/base/sorting.h src/base/utf8.h \
 src/base/vec.h src/diff/visit.h
src/diff/seen.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/diff/event.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/diff/field.def:
src/base/bisect.h:
src/base/course.h:
src/base/hash.h:
src/base/mem.h:
src/base/panic.h:
src/base/sorting.h:
src/base/utf8.h:
src/base/vec.h:
src/diff/visit.h:
