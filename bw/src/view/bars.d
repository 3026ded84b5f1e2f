bw/src/view/bars.o: src/view/bars.c src/view/bars.h src/base/sv.h
src/view/bars.h:
src/base/sv.h:
