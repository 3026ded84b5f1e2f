bw/src/tell/doc.o: src/tell/doc.c src/tell/doc.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/base/ascii.h src/book/book.h src/book/rows.h \
 src/date/date.h src/text/clean.h src/wording/label.h \
 src/wording/label.def
src/tell/doc.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/ascii.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/clean.h:
src/wording/label.h:
src/wording/label.def:
