bw/src/text/clean_ascii.o: src/text/clean_ascii.c src/base/bisect.h \
 src/base/percent.h src/base/build.h src/base/arena.h src/base/sv.h \
 src/text/clean.h src/text/fold_parts.h src/base/utf8.h src/text/fold.h
src/base/bisect.h:
src/base/percent.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/text/clean.h:
src/text/fold_parts.h:
src/base/utf8.h:
src/text/fold.h:
