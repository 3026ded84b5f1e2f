/*
 * Writes the index of the words of dates (wording/date_read_words.c) on the
 * standard output, as C: each with what it begins with, in order of that, and
 * then as they stand in the table; its row, and its bytes in that.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_lead.h"

enum { WORDS_MAX = 8192 };

struct word {
	uint64_t lead;
	size_t row, at, end;
};

static const struct {
	const char *meaning;
	struct sv texts;
} rows[] = {
#define WORDS(meaning, value, texts) { #meaning, SV_INIT(texts) },
#include "wording/date_read.def"
#include "wording/date_read_feast.def"
#undef WORDS
};

static int by_lead(const void *x, const void *y)
{
	const struct word *a = x, *b = y;

	if (a->lead != b->lead)
		return a->lead < b->lead ? -1 : 1;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return a->at < b->at ? -1 : 1;
}

/* What the word from AT to END of TEXTS begins with. */
static uint64_t lead_of(struct sv texts, size_t at, size_t end, bool ending)
{
	uint64_t lead = date_read_lead(ending);

	for (int n = 0; n < READ_LEAD && at < end; n++) {
		uint32_t c = utf8_next(texts, &at);

		if (c < 0x80 && strchr("|*^+> ", (int)c))
			break;
		lead = date_read_lead_add(lead, n, date_read_small(c));
	}
	return lead;
}

int main(void)
{
	static struct word words[WORDS_MAX];
	size_t n = 0;

	for (size_t row = 0; row < sizeof(rows) / sizeof(*rows); row++) {
		struct sv texts = rows[row].texts;
		bool ending = strcmp(rows[row].meaning, "ENDING") == 0;
		size_t at = 0, comma;

		for (; at < texts.n && n < WORDS_MAX; at = comma + 2) {
			comma = sv_find_char(texts, ',', at);
			if (comma == SV_NONE)
				comma = texts.n;
			words[n++] = (struct word){
				.lead = lead_of(texts, at, comma, ending),
				.row = row,
				.at = at,
				.end = comma,
			};
		}
	}
	qsort(words, n, sizeof(*words), by_lead);
	printf("#include <stdint.h>\n\nstatic const struct {\n"
	       "\tuint64_t lead;\n\tuint16_t row, at, end;\n} words[] = {\n");
	for (size_t i = 0; i < n; i++)
		printf("\t{ UINT64_C(0x%" PRIX64 "), %zu, %zu, %zu },\n",
		       words[i].lead, words[i].row, words[i].at, words[i].end);
	puts("};");
	if (n == WORDS_MAX || fflush(stdout) != 0 || ferror(stdout)) {
		fputs("words_gen: too many words, or cannot write\n", stderr);
		return 1;
	}
	return 0;
}
