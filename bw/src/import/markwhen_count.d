bw/src/import/markwhen_count.o: src/import/markwhen_count.c \
 src/import/markwhen_count.h src/date/date.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/base/ascii.h
src/import/markwhen_count.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/base/ascii.h:
