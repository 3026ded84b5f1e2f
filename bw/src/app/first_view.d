bw/src/app/first_view.o: src/app/first_view.c src/app/first_view.h \
 src/app/choice.h src/app/pane.h src/app/command.h src/base/arena.h \
 src/base/sv.h src/base/build.h src/app/command.def src/app/word.def \
 src/book/book.h src/book/rows.h src/date/date.h src/view/frame.h \
 src/app/pane.def src/query/query.h src/base/stop.h src/index/index.h \
 src/text/fold.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/time/period.h src/view/fold.h \
 src/view/timeline.h src/time/silence.h src/base/vec.h src/base/mem.h \
 src/time/since.h src/view/brief.h src/wording/label.h \
 src/wording/label.def src/view/layout.h src/index/outline.h \
 src/app/setting.h src/view/theme.h src/app/setting.def \
 src/config/config.h src/diag/diag.h src/diag/diag.def \
 src/config/config.def src/app/shown.h src/load/meaning.h src/yaml/node.h \
 src/yaml/scan.h
src/app/first_view.h:
src/app/choice.h:
src/app/pane.h:
src/app/command.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/app/command.def:
src/app/word.def:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/view/frame.h:
src/app/pane.def:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/time/period.h:
src/view/fold.h:
src/view/timeline.h:
src/time/silence.h:
src/base/vec.h:
src/base/mem.h:
src/time/since.h:
src/view/brief.h:
src/wording/label.h:
src/wording/label.def:
src/view/layout.h:
src/index/outline.h:
src/app/setting.h:
src/view/theme.h:
src/app/setting.def:
src/config/config.h:
src/diag/diag.h:
src/diag/diag.def:
src/config/config.def:
src/app/shown.h:
src/load/meaning.h:
src/yaml/node.h:
src/yaml/scan.h:
