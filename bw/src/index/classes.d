bw/src/index/classes.o: src/index/classes.c src/base/build.h \
 src/base/arena.h src/base/sv.h src/book/called.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/locale.h src/base/err.h \
 src/text/number.h src/book/family.h src/index/classes.h \
 src/index/count.h src/base/stop.h src/index/index.h src/text/fold.h \
 src/index/texts.h src/wording/label.h src/wording/label.def \
 src/index/classes.def
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/called.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/book/family.h:
src/index/classes.h:
src/index/count.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/index/texts.h:
src/wording/label.h:
src/wording/label.def:
src/index/classes.def:
