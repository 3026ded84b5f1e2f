bw/src/wording/date_short.o: src/wording/date_short.c src/text/width.h \
 src/base/sv.h src/text/grapheme.h src/wording/date_short_sides.h \
 src/wording/date_phrases.h src/date/part.h src/date/date.h \
 src/base/arena.h src/base/build.h src/text/locale.h src/base/err.h \
 src/text/number.h src/wording/date_words.h
src/text/width.h:
src/base/sv.h:
src/text/grapheme.h:
src/wording/date_short_sides.h:
src/wording/date_phrases.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_words.h:
