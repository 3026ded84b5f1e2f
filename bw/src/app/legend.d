bw/src/app/legend.o: src/app/legend.c src/app/legend.h src/base/sv.h \
 src/view/frame.h src/base/arena.h src/base/build.h
src/app/legend.h:
src/base/sv.h:
src/view/frame.h:
src/base/arena.h:
src/base/build.h:
