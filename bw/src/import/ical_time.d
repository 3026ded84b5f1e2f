bw/src/import/ical_time.o: src/import/ical_time.c \
 src/import/ical_time.h src/base/arena.h src/base/sv.h src/date/date.h \
 src/base/build.h
src/import/ical_time.h:
src/base/arena.h:
src/base/sv.h:
src/date/date.h:
src/base/build.h:
