bw/src/wording/date_read_words.o: src/wording/date_read_words.c \
 src/base/utf8.h src/base/sv.h src/wording/date_read_lead.h \
 src/wording/date_read_parts.h src/wording/date_read_facts.h \
 src/wording/date_read_tokens.h src/date/part.h src/date/date.h \
 src/base/arena.h src/base/build.h src/wording/date_read.h \
 src/text/locale.h src/base/err.h src/text/number.h bw/gen/word_index.h \
 src/wording/date_read.def src/wording/date_read_feast.def
src/base/utf8.h:
src/base/sv.h:
src/wording/date_read_lead.h:
src/wording/date_read_parts.h:
src/wording/date_read_facts.h:
src/wording/date_read_tokens.h:
src/date/part.h:
src/date/date.h:
src/base/arena.h:
src/base/build.h:
src/wording/date_read.h:
src/text/locale.h:
src/base/err.h:
src/text/number.h:
bw/gen/word_index.h:
src/wording/date_read.def:
src/wording/date_read_feast.def:
