bw/src/wording/date_read_share_list.o: \
 src/wording/date_read_share_list.c src/wording/date_read_parts.h \
 src/wording/date_read_facts.h src/wording/date_read_tokens.h \
 src/date/part.h src/date/date.h src/base/arena.h src/base/sv.h \
 src/base/build.h src/wording/date_read.h src/text/locale.h \
 src/base/err.h src/text/number.h
src/wording/date_read_parts.h:
src/wording/date_read_facts.h:
src/wording/date_read_tokens.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/sv.h:
src/base/build.h:
src/wording/date_read.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
