bw/src/import/form.o: src/import/form.c src/import/form.h src/base/sv.h \
 src/base/ascii.h
src/import/form.h:
src/base/sv.h:
src/base/ascii.h:
