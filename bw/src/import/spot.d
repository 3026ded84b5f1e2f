bw/src/import/spot.o: src/import/spot.c src/import/spot.h \
 src/base/sv.h src/base/utf8.h
src/import/spot.h:
src/base/sv.h:
src/base/utf8.h:
