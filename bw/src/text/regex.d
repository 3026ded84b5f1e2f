bw/src/text/regex.o: src/text/regex.c src/text/regex.h src/base/stop.h \
 src/base/sv.h src/base/mem.h src/base/panic.h
src/text/regex.h:
src/base/stop.h:
src/base/sv.h:
src/base/mem.h:
src/base/panic.h:
