bw/src/report/address.o: src/report/address.c src/report/address.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/base/percent.h
src/report/address.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/base/percent.h:
