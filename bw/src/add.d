bw/src/add.o: src/add.c src/add.h src/base/arena.h src/base/sv.h \
 src/base/sv.h src/tty/tty.h src/base/err.h src/base/key.h \
 src/tty/theme.h src/config/config.h src/base/arena.h src/diag/diag.h \
 src/base/build.h src/diag/diag.def src/config/config.def \
 src/view/frame.h src/view/theme.h src/base/file.h src/base/panic.h \
 src/base/sink.h src/edit.h src/load/insert.h src/load/load.h \
 src/book/book.h src/book/rows.h src/date/date.h src/text/clean.h
src/add.h:
src/base/arena.h:
src/base/sv.h:
src/base/sv.h:
src/tty/tty.h:
src/base/err.h:
src/base/key.h:
src/tty/theme.h:
src/config/config.h:
src/base/arena.h:
src/diag/diag.h:
src/base/build.h:
src/diag/diag.def:
src/config/config.def:
src/view/frame.h:
src/view/theme.h:
src/base/file.h:
src/base/panic.h:
src/base/sink.h:
src/edit.h:
src/load/insert.h:
src/load/load.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/clean.h:
