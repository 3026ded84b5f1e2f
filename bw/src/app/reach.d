bw/src/app/reach.o: src/app/reach.c src/app/reach.h src/app/command.h \
 src/base/arena.h src/base/sv.h src/base/build.h src/app/command.def \
 src/app/word.def src/app/keys.h src/app/keymap.h src/app/pane.h \
 src/book/book.h src/book/rows.h src/date/date.h src/view/frame.h \
 src/app/pane.def src/config/config.h src/diag/diag.h src/diag/diag.def \
 src/config/config.def src/app/pane_document.h src/app/document.h \
 src/app/doc_pane.h src/app/lines.h src/view/scroll.h src/query/query.h \
 src/base/stop.h src/index/index.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/date_read.h \
 src/index/classes.h src/index/count.h src/index/texts.h \
 src/wording/label.h src/wording/label.def src/index/classes.def \
 src/view/doc_link.h src/view/doc_view.h src/tell/doc.h src/app/find.h \
 src/view/doc_lines.h src/view/layout.h src/app/document.def \
 src/session/news.h src/diff/pair.h src/app/panes.h src/app/parts.h \
 src/app/app.h src/base/sink.h src/state/state.h src/text/collate.h \
 src/view/theme.h src/app/choice.h src/time/period.h src/view/fold.h \
 src/view/timeline.h src/time/silence.h src/base/vec.h src/base/mem.h \
 src/time/since.h src/view/brief.h src/index/outline.h src/app/prompt.h \
 src/view/names.h src/app/prompt.def src/app/setting.h \
 src/app/setting.def src/app/sums.h src/view/strip.h src/time/axis.h \
 src/time/density.h src/app/told.h src/app/trail.h src/paper/shelf.h \
 src/paper/paper_index.h src/paper/paper.h src/paper/place.h \
 src/report/writer.h src/report/loss.h src/report/loss.def \
 src/tell/tell.h src/report/report.def src/tell/ledger.h src/app/say.h \
 src/app/settle.h
src/app/reach.h:
src/app/command.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/app/command.def:
src/app/word.def:
src/app/keys.h:
src/app/keymap.h:
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
src/app/pane_document.h:
src/app/document.h:
src/app/doc_pane.h:
src/app/lines.h:
src/view/scroll.h:
src/query/query.h:
src/base/stop.h:
src/index/index.h:
src/text/fold.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
src/wording/date_read.h:
src/index/classes.h:
src/index/count.h:
src/index/texts.h:
src/wording/label.h:
src/wording/label.def:
src/index/classes.def:
src/view/doc_link.h:
src/view/doc_view.h:
src/tell/doc.h:
src/app/find.h:
src/view/doc_lines.h:
src/view/layout.h:
src/app/document.def:
src/session/news.h:
src/diff/pair.h:
src/app/panes.h:
src/app/parts.h:
src/app/app.h:
src/base/sink.h:
src/state/state.h:
src/text/collate.h:
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
src/index/outline.h:
src/app/prompt.h:
src/view/names.h:
src/app/prompt.def:
src/app/setting.h:
src/app/setting.def:
src/app/sums.h:
src/view/strip.h:
src/time/axis.h:
src/time/density.h:
src/app/told.h:
src/app/trail.h:
src/paper/shelf.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/report/writer.h:
src/report/loss.h:
src/report/loss.def:
src/tell/tell.h:
src/report/report.def:
src/tell/ledger.h:
src/app/say.h:
src/app/settle.h:
