bw/src/wording/check_words.o: src/wording/check_words.c \
 src/wording/check_words.h src/base/sv.h src/text/locale.h \
 src/base/arena.h src/base/err.h src/text/number.h src/base/build.h \
 src/wording/check_words.def
src/wording/check_words.h:
src/base/sv.h:
src/text/locale.h:
src/base/arena.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/wording/check_words.def:
