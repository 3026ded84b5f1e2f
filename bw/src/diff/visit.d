bw/src/diff/visit.o: src/diff/visit.c src/diff/visit.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/diff/seen.h \
 src/diff/event.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/diff/field.def src/base/hash.h \
 src/base/panic.h
src/diff/visit.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/diff/seen.h:
src/diff/event.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/diff/field.def:
src/base/hash.h:
src/base/panic.h:
