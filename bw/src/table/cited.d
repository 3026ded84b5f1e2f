bw/src/table/cited.o: src/table/cited.c src/table/cited.h \
 src/base/build.h src/base/arena.h src/base/sv.h
src/table/cited.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
