bw/src/query/wanted.o: src/query/wanted.c src/query/wanted.h \
 src/base/arena.h src/base/sv.h src/index/index.h src/base/build.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/fold.h \
 src/base/utf8.h src/index/texts.h
src/query/wanted.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/base/build.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/base/utf8.h:
src/index/texts.h:
