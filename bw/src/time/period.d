bw/src/time/period.o: src/time/period.c src/time/period.h \
 src/base/sv.h src/text/locale.h src/base/arena.h src/base/err.h \
 src/text/number.h src/base/build.h src/date/date.h src/wording/label.h \
 src/wording/label.def
src/time/period.h:
src/base/sv.h:
src/text/locale.h:
src/base/arena.h:
src/base/err.h:
src/text/number.h:
src/base/build.h:
src/date/date.h:
src/wording/label.h:
src/wording/label.def:
