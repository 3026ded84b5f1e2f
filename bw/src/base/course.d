bw/src/base/course.o: src/base/course.c src/base/course.h
src/base/course.h:
