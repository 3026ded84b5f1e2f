bw/src/import/markdown_numbers.o: src/import/markdown_numbers.c \
 src/import/markdown_numbers.h src/base/sv.h src/base/ascii.h
src/import/markdown_numbers.h:
src/base/sv.h:
src/base/ascii.h:
