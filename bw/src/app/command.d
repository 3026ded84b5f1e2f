bw/src/app/command.o: src/app/command.c src/app/command.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/app/command.def \
 src/app/word.def src/app/app.h src/base/err.h src/base/sink.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/query/query.h src/base/stop.h src/text/locale.h \
 src/text/number.h src/wording/date_read.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/text/collate.h src/view/frame.h src/view/theme.h src/app/keymap.h \
 src/app/pane.h src/app/pane.def src/config/config.h \
 src/config/config.def
src/app/command.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/app/command.def:
src/app/word.def:
src/app/app.h:
src/base/err.h:
src/base/sink.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/query/query.h:
src/base/stop.h:
src/text/locale.h:
src/text/number.h:
src/wording/date_read.h:
src/session/news.h:
src/diag/diag.h:
src/diag/diag.def:
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/view/frame.h:
src/view/theme.h:
src/app/keymap.h:
src/app/pane.h:
src/app/pane.def:
src/config/config.h:
src/config/config.def:
