bw/src/report/sql_text.o: src/report/sql_text.c src/report/sql_text.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/text/clean.h
src/report/sql_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/text/clean.h:
