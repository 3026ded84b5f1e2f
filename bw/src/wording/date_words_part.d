bw/src/wording/date_words_part.o: src/wording/date_words_part.c \
 src/wording/date_phrases.h src/date/part.h src/date/date.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/date_words.h
src/wording/date_phrases.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_words.h:
