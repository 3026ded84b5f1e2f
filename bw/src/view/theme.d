bw/src/view/theme.o: src/view/theme.c src/view/theme.h src/base/sv.h
src/view/theme.h:
src/base/sv.h:
