bw/src/view/frame_text.o: src/view/frame_text.c src/view/frame.h \
 src/base/arena.h src/base/sv.h src/base/build.h
src/view/frame.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
