bw/src/check/distinct.o: src/check/distinct.c src/check/distinct.h \
 src/base/sv.h src/check/distinct.def
src/check/distinct.h:
src/base/sv.h:
src/check/distinct.def:
