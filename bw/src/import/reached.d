bw/src/import/reached.o: src/import/reached.c src/import/reached.h \
 src/base/sv.h
src/import/reached.h:
src/base/sv.h:
