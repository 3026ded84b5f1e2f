/* Cutting a source into paragraphs, and finding a quotation in one. */
#include "check/paper.h"

#include <stdint.h>

#include "base/utf8.h"

/* What stands for a code point from FROM to TO when texts are compared. */
static const struct level {
	uint32_t from, to;
	const char *as;
} levels[] = {
	{ '"', '"', "\"" },       { '\'', '\'', "\"" },
	{ '`', '`', "\"" },       { 0xAB, 0xAB, "\"" },
	{ 0xB4, 0xB4, "\"" },     { 0xBB, 0xBB, "\"" },
	{ 0x2BC, 0x2BC, "\"" },   { 0x2018, 0x201F, "\"" },
	{ 0x2032, 0x2033, "\"" }, { 0x2039, 0x203A, "\"" },
	{ '-', '-', "-" },        { 0x2010, 0x2015, "-" },
	{ 0x2212, 0x2212, "-" },  { 0x2026, 0x2026, "..." },
	{ '\t', '\r', " " },      { 0xA0, 0xA0, " " },
	{ 0x2000, 0x200A, " " },  { 0x202F, 0x202F, " " },
	{ 0x205F, 0x205F, " " },  { 0x3000, 0x3000, " " },
	{ 0xAD, 0xAD, "" },       { 0x200B, 0x200F, "" },
	{ 0x202A, 0x202E, "" },   { 0x2060, 0x2069, "" },
	{ 0xFEFF, 0xFEFF, "" },
};

static const char *level_of(uint32_t cp)
{
	for (size_t i = 0; i < sizeof(levels) / sizeof(*levels); i++)
		if (cp >= levels[i].from && cp <= levels[i].to)
			return levels[i].as;
	return NULL;
}

static bool ends_with(const struct build *b, size_t start, char c)
{
	return b->n > start && b->s[b->n - 1] == c;
}

void paper_level(struct build *b, struct sv text)
{
	size_t start = b->n;

	for (size_t at = 0; at < text.n;) {
		size_t from = at;
		uint32_t cp = utf8_next(text, &at);
		const char *as = level_of(cp);

		if (cp == ' ' || (as && as[0] == ' ')) {
			/* No blank after a dash, nor two. */
			if (b->n > start && !ends_with(b, start, ' ') &&
			    !ends_with(b, start, '-'))
				build_char(b, ' ');
			continue;
		}
		if (as && as[0] == '-' && ends_with(b, start, ' '))
			build_cut(b, b->n - 1);
		if (as)
			build_str(b, as);
		else
			build_sv(b, sv_slice(text, from, at));
	}
	if (ends_with(b, start, ' '))
		build_cut(b, b->n - 1);
}

/* The next line of *TEXT, whatever ends it. */
static struct sv next_line(struct sv *text)
{
	struct sv line = sv_cut(text, '\n');

	if (line.n > 0 && line.s[line.n - 1] == '\r')
		line.n--;
	return line;
}

void paper_read(struct arena *a, struct sv bytes, struct paper *out)
{
	struct build all = { .arena = a };
	struct sv left = bytes;
	size_t at = 0;

	*out = (struct paper){ 0 };
	while (left.n > 0) {
		size_t start = all.n;

		paper_level(&all, next_line(&left));
		if (all.n == start)
			continue;
		build_char(&all, '\n');
		out->n++;
	}
	out->text = build_view(&all);
	out->paragraphs = ARENA_NEW(a, out->n, struct sv);
	for (size_t i = 0; i < out->n; i++) {
		size_t end = sv_find_char(out->text, '\n', at);

		out->paragraphs[i] = sv_slice(out->text, at, end);
		at = end + 1;
	}
}

/* Cuts QUOTE at its first words that are left out. */
static struct sv next_piece(struct sv *quote)
{
	struct sv all = *quote;
	size_t at = sv_find(all, SV("..."), 0), from = at, to = at + 3;

	if (at == SV_NONE) {
		*quote = (struct sv){ 0 };
		return sv_trim(all);
	}
	while (to < all.n && all.s[to] == '.')
		to++;
	if (from > 0 && to < all.n &&
	    ((all.s[from - 1] == '[' && all.s[to] == ']') ||
	     (all.s[from - 1] == '(' && all.s[to] == ')'))) {
		from--;
		to++;
	}
	*quote = sv_slice(all, to, all.n);
	return sv_trim(sv_slice(all, 0, from));
}

bool paper_quotes(struct sv text, struct sv quote)
{
	size_t at = 0;

	while (quote.n > 0 &&
	       sv_find_char(SV(" .,;:"), quote.s[quote.n - 1], 0) != SV_NONE)
		quote.n--;
	while (quote.n > 0) {
		struct sv piece = next_piece(&quote);

		at = sv_find(text, piece, at);
		if (at == SV_NONE)
			return false;
		at += piece.n;
	}
	return true;
}
