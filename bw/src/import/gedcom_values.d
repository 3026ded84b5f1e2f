bw/src/import/gedcom_values.o: src/import/gedcom_values.c \
 src/import/gedcom_values.h src/base/arena.h src/base/sv.h \
 src/base/build.h
src/import/gedcom_values.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
