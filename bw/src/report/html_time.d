bw/src/report/html_time.o: src/report/html_time.c \
 src/report/html_time.h src/report/html_text.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/tell/doc.h src/text/locale.h \
 src/base/err.h src/text/number.h
src/report/html_time.h:
src/report/html_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
