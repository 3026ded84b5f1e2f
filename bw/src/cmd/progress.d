bw/src/cmd/progress.o: src/cmd/progress.c src/cmd/progress.h
src/cmd/progress.h:
