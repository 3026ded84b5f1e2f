bw/src/import/tally.o: src/import/tally.c src/import/tally.h \
 src/base/sv.h src/base/table.h src/base/vec.h src/base/mem.h
src/import/tally.h:
src/base/sv.h:
src/base/table.h:
src/base/vec.h:
src/base/mem.h:
