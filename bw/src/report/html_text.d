bw/src/report/html_text.o: src/report/html_text.c \
 src/report/html_text.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/tell/doc.h src/text/locale.h src/base/err.h src/text/number.h \
 src/report/address.h src/text/clean.h src/wording/label.h \
 src/wording/label.def
src/report/html_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/tell/doc.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/report/address.h:
src/text/clean.h:
src/wording/label.h:
src/wording/label.def:
