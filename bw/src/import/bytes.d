bw/src/import/bytes.o: src/import/bytes.c src/import/bytes.h \
 src/base/arena.h src/base/sv.h src/diag/diag.h src/base/build.h \
 src/diag/diag.def src/base/utf8.h src/import/spot.h
src/import/bytes.h:
src/base/arena.h:
src/base/sv.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/base/utf8.h:
src/import/spot.h:
