bw/src/session/past.o: src/session/past.c src/session/past.h \
 src/diag/diag.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/diag/diag.def src/diff/pair.h src/index/index.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/wording/date_read.h \
 src/text/locale.h src/base/err.h src/text/number.h src/base/file.h \
 src/base/panic.h src/base/sink.h src/base/mem.h src/load/load.h \
 src/session/revision.h src/session/git.h src/wording/date_words.h
src/session/past.h:
src/diag/diag.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/diag/diag.def:
src/diff/pair.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/wording/date_read.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/base/mem.h:
src/load/load.h:
src/session/revision.h:
src/session/git.h:
src/wording/date_words.h:
