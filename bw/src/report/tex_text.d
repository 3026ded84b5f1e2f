bw/src/report/tex_text.o: src/report/tex_text.c src/report/tex_text.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/text/clean.h
src/report/tex_text.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/text/clean.h:
