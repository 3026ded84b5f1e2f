bw/src/wording/date_words.o: src/wording/date_words.c \
 src/wording/date_words.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_phrases.h src/date/part.h
src/wording/date_words.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_phrases.h:
src/date/part.h:
