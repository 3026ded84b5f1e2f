bw/src/app/keymap.o: src/app/keymap.c src/app/keymap.h \
 src/app/command.h src/base/arena.h src/base/sv.h src/base/build.h \
 src/app/command.def src/app/word.def src/app/pane.h src/book/book.h \
 src/book/rows.h src/date/date.h src/view/frame.h src/app/pane.def \
 src/config/config.h src/diag/diag.h src/diag/diag.def \
 src/config/config.def src/base/key.h src/base/panic.h
src/app/keymap.h:
src/app/command.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/app/command.def:
src/app/word.def:
src/app/pane.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/view/frame.h:
src/app/pane.def:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/base/key.h:
src/base/panic.h:
