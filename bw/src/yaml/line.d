bw/src/yaml/line.o: src/yaml/line.c src/yaml/line.h src/base/sv.h \
 src/base/ascii.h
src/yaml/line.h:
src/base/sv.h:
src/base/ascii.h:
