bw/src/app/screen.o: src/app/screen.c src/app/screen.h src/book/book.h \
 src/base/arena.h src/base/sv.h src/book/rows.h src/date/date.h \
 src/base/build.h src/view/frame.h src/app/document.h src/app/doc_pane.h \
 src/app/lines.h src/app/pane.h src/app/command.h src/app/command.def \
 src/app/word.def src/app/pane.def src/view/scroll.h src/query/query.h \
 src/base/stop.h src/index/index.h src/text/fold.h src/text/locale.h \
 src/base/err.h src/text/number.h src/wording/date_read.h \
 src/index/classes.h src/index/count.h src/index/texts.h \
 src/wording/label.h src/wording/label.def src/index/classes.def \
 src/view/doc_link.h src/view/doc_view.h src/tell/doc.h src/app/find.h \
 src/view/doc_lines.h src/view/layout.h src/app/document.def \
 src/app/hints.h src/app/app.h src/base/sink.h src/session/news.h \
 src/diag/diag.h src/diag/diag.def src/diff/pair.h src/state/state.h \
 src/text/collate.h src/view/theme.h src/view/foot.h src/app/names.h \
 src/app/parts.h src/app/choice.h src/time/period.h src/view/fold.h \
 src/view/timeline.h src/time/silence.h src/base/vec.h src/base/mem.h \
 src/time/since.h src/view/brief.h src/index/outline.h src/app/keymap.h \
 src/config/config.h src/config/config.def src/app/prompt.h \
 src/view/names.h src/app/prompt.def src/app/setting.h \
 src/app/setting.def src/app/sums.h src/view/strip.h src/time/axis.h \
 src/time/density.h src/app/told.h src/app/trail.h src/paper/shelf.h \
 src/paper/paper_index.h src/paper/paper.h src/paper/place.h \
 src/report/writer.h src/report/loss.h src/report/loss.def \
 src/tell/tell.h src/report/report.def src/tell/ledger.h \
 src/query/complete.h src/app/news.h src/app/overview.h src/view/title.h \
 src/app/own.h src/diff/seen.h src/diff/event.h src/diff/field.def \
 src/app/pane_message.h src/app/pane_strip.h src/app/pane_timeline.h \
 src/app/panes.h src/app/renew.h src/app/rows.h src/app/settle.h \
 src/app/shown.h src/book/called.h src/tell/year.h src/date/part.h \
 src/text/letter.h src/text/width.h src/text/grapheme.h src/view/empty.h \
 src/view/summary.h
src/app/screen.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/view/frame.h:
src/app/document.h:
src/app/doc_pane.h:
src/app/lines.h:
src/app/pane.h:
src/app/command.h:
src/app/command.def:
src/app/word.def:
src/app/pane.def:
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
src/app/hints.h:
src/app/app.h:
src/base/sink.h:
src/session/news.h:
src/diag/diag.h:
src/diag/diag.def:
src/diff/pair.h:
src/state/state.h:
src/text/collate.h:
src/view/theme.h:
src/view/foot.h:
src/app/names.h:
src/app/parts.h:
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
src/app/keymap.h:
src/config/config.h:
src/config/config.def:
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
src/query/complete.h:
src/app/news.h:
src/app/overview.h:
src/view/title.h:
src/app/own.h:
src/diff/seen.h:
src/diff/event.h:
src/diff/field.def:
src/app/pane_message.h:
src/app/pane_strip.h:
src/app/pane_timeline.h:
src/app/panes.h:
src/app/renew.h:
src/app/rows.h:
src/app/settle.h:
src/app/shown.h:
src/book/called.h:
src/tell/year.h:
src/date/part.h:
src/text/letter.h:
src/text/width.h:
src/text/grapheme.h:
src/view/empty.h:
src/view/summary.h:
