bw/src/app/leave.o: src/app/leave.c src/app/news.h src/base/build.h \
 src/base/arena.h src/base/sv.h src/query/query.h src/base/stop.h \
 src/index/index.h src/book/book.h src/book/rows.h src/date/date.h \
 src/text/fold.h src/text/locale.h src/base/err.h src/text/number.h \
 src/wording/date_read.h src/tell/tell.h src/tell/doc.h \
 src/text/collate.h src/app/panes.h src/app/pane.h src/app/command.h \
 src/app/command.def src/app/word.def src/view/frame.h src/app/pane.def \
 src/app/parts.h src/app/app.h src/base/sink.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/view/theme.h src/app/choice.h src/time/period.h src/view/fold.h \
 src/view/timeline.h src/time/silence.h src/base/vec.h src/base/mem.h \
 src/time/since.h src/view/brief.h src/wording/label.h \
 src/wording/label.def src/view/layout.h src/index/outline.h \
 src/app/keymap.h src/config/config.h src/config/config.def \
 src/app/prompt.h src/view/names.h src/index/classes.h src/index/count.h \
 src/index/texts.h src/index/classes.def src/app/prompt.def \
 src/app/setting.h src/app/setting.def src/app/sums.h src/view/strip.h \
 src/time/axis.h src/time/density.h src/app/told.h src/app/document.h \
 src/app/doc_pane.h src/app/lines.h src/view/scroll.h src/view/doc_link.h \
 src/view/doc_view.h src/app/find.h src/view/doc_lines.h \
 src/app/document.def src/app/trail.h src/paper/shelf.h \
 src/paper/paper_index.h src/paper/paper.h src/paper/place.h \
 src/report/writer.h src/report/loss.h src/report/loss.def \
 src/report/report.def src/tell/ledger.h src/app/shown.h src/app/write.h
src/app/news.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/tell/tell.h:
src/tell/doc.h:
src/text/collate.h:
src/app/panes.h:
src/app/pane.h:
src/app/command.h:
src/app/command.def:
src/app/word.def:
src/view/frame.h:
src/app/pane.def:
src/app/parts.h:
src/app/app.h:
src/base/sink.h:
src/session/news.h:
src/diag/diag.h:
src/diag/diag.def:
src/diff/pair.h:
src/state/state.h:
src/view/theme.h:
src/app/choice.h:
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
src/app/keymap.h:
src/config/config.h:
src/config/config.def:
src/app/prompt.h:
src/view/names.h:
src/index/classes.h:
src/index/count.h:
src/index/texts.h:
src/index/classes.def:
src/app/prompt.def:
src/app/setting.h:
src/app/setting.def:
src/app/sums.h:
src/view/strip.h:
src/time/axis.h:
src/time/density.h:
src/app/told.h:
src/app/document.h:
src/app/doc_pane.h:
src/app/lines.h:
src/view/scroll.h:
src/view/doc_link.h:
src/view/doc_view.h:
src/app/find.h:
src/view/doc_lines.h:
src/app/document.def:
src/app/trail.h:
src/paper/shelf.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/report/writer.h:
src/report/loss.h:
src/report/loss.def:
src/report/report.def:
src/tell/ledger.h:
src/app/shown.h:
src/app/write.h:
