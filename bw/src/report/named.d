bw/src/report/named.o: src/report/named.c src/report/named.h \
 src/report/members.h src/base/json.h src/base/build.h src/base/arena.h \
 src/base/sv.h src/index/index.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/fold.h src/book/choice.h src/book/each.h
src/report/named.h:
src/report/members.h:
src/base/json.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/book/choice.h:
src/book/each.h:
