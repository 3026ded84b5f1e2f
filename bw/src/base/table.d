bw/src/base/table.o: src/base/table.c src/base/table.h src/base/sv.h \
 src/base/hash.h src/base/mem.h
src/base/table.h:
src/base/sv.h:
src/base/hash.h:
src/base/mem.h:
