bw/src/report/loss.o: src/report/loss.c src/report/loss.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/index/index.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/report/loss.def src/text/clean.h
src/report/loss.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/report/loss.def:
src/text/clean.h:
