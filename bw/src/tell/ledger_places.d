bw/src/tell/ledger_places.o: src/tell/ledger_places.c \
 src/tell/ledger_places.h src/tell/ledger.h src/index/index.h \
 src/base/build.h src/base/arena.h src/base/sv.h src/book/book.h \
 src/book/rows.h src/date/date.h src/text/fold.h src/paper/shelf.h \
 src/base/err.h src/paper/paper_index.h src/paper/paper.h \
 src/paper/place.h src/base/bisect.h src/base/vec.h src/base/mem.h
src/tell/ledger_places.h:
src/tell/ledger.h:
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
src/base/bisect.h:
src/base/vec.h:
src/base/mem.h:
