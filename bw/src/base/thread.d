bw/src/base/thread.o: src/base/thread.c src/base/thread.h \
 src/base/panic.h
src/base/thread.h:
src/base/panic.h:
