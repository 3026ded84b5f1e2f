bw/src/view/accounts_view.o: src/view/accounts_view.c \
 src/view/accounts_view.h src/tell/accounts.h src/index/index.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/paper/shelf.h \
 src/base/err.h src/paper/paper_index.h src/paper/paper.h \
 src/paper/place.h src/tell/bearing.h src/tell/figures_like.h \
 src/book/figure.h src/text/locale.h src/text/number.h src/view/brief.h \
 src/view/frame.h src/wording/label.h src/wording/label.def \
 src/view/doc_lines.h src/view/doc_view.h src/query/query.h \
 src/base/stop.h src/wording/date_read.h src/tell/doc.h src/view/scroll.h \
 src/book/called.h src/book/when.h src/text/letter.h src/text/width.h \
 src/text/grapheme.h src/view/ledger_view.h src/tell/ledger.h
src/view/accounts_view.h:
src/tell/accounts.h:
src/index/index.h:
src/base/build.h:
src/base/arena.h:
src/base/sv.h:
src/book/book.h:
src/book/rows.h:
src/date/date.h:
src/text/fold.h:
src/paper/shelf.h:
src/base/err.h:
src/paper/paper_index.h:
src/paper/paper.h:
src/paper/place.h:
src/tell/bearing.h:
src/tell/figures_like.h:
src/book/figure.h:
src/text/locale.h:
src/text/number.h:
src/view/brief.h:
src/view/frame.h:
src/wording/label.h:
src/wording/label.def:
src/view/doc_lines.h:
src/view/doc_view.h:
src/query/query.h:
src/base/stop.h:
src/wording/date_read.h:
src/tell/doc.h:
src/view/scroll.h:
src/book/called.h:
src/book/when.h:
src/text/letter.h:
src/text/width.h:
src/text/grapheme.h:
src/view/ledger_view.h:
src/tell/ledger.h:
