bw/src/view/figures_words.o: src/view/figures_words.c \
 src/view/figures_words.h src/view/brief.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/locale.h src/base/err.h src/text/number.h src/view/frame.h \
 src/wording/label.h src/wording/label.def src/book/called.h \
 src/tell/doc.h src/text/letter.h src/text/width.h src/text/grapheme.h \
 src/wording/date_words.h
src/view/figures_words.h:
src/view/brief.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/book/called.h:
src/tell/doc.h:
src/text/letter.h:
src/text/width.h:
src/text/grapheme.h:
src/wording/date_words.h:
