/* Cutting a source into paragraphs, and finding a quotation in one. */
#include "paper/paper.h"

#include "base/panic.h"
#include "base/utf8.h"
#include "paper/pieces.h"

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

/* Appends TEXT levelled to B, which is FROM bytes long; AT, unless null, gets
 * for each byte of B the byte of TEXT that it is made of. */
static void level(struct build *b, struct sv text, uint32_t *at_of)
{
	size_t start = b->n;

	for (size_t at = 0; at < text.n;) {
		size_t from = at, n;
		uint32_t cp = utf8_next(text, &at);
		const char *as = level_of(cp);

		if (as && as[0] == '-' && ends_with(b, start, ' '))
			build_cut(b, b->n - 1);
		n = b->n;
		if (cp != ' ' && !(as && as[0] == ' '))
			build_sv(b, as ? sv_of(as) : sv_slice(text, from, at));
		/* No blank after a dash, nor two. */
		else if (b->n > start && !ends_with(b, start, ' ') &&
			 !ends_with(b, start, '-'))
			build_char(b, ' ');
		for (; at_of && n < b->n; n++)
			at_of[n - start] = (uint32_t)from;
	}
	if (ends_with(b, start, ' '))
		build_cut(b, b->n - 1);
}

void paper_level(struct build *b, struct sv text)
{
	level(b, text, NULL);
}

struct sv paper_levelled(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };

	paper_level(&b, text);
	return build_view(&b);
}

/* The next line of *TEXT, whatever ends it. */
static struct sv next_line(struct sv *text)
{
	struct sv line = sv_cut(text, '\n');

	if (line.n > 0 && line.s[line.n - 1] == '\r')
		line.n--;
	return line;
}

/* Lines of TEXT with something in them, but for an empty last one. */
static size_t count_lines(struct sv text)
{
	size_t n = 1;

	for (size_t i = 1; i < text.n; i++)
		n += text.s[i] == '\n' && text.s[i - 1] != '\n';
	return n;
}

void paper_read(struct arena *a, struct sv bytes, struct paper *out)
{
	/* Levelled it is no longer, with an LF for the last and a NUL. */
	size_t room = bytes.n + 2, most = count_lines(bytes);
	struct build all = { .arena = a, .s = arena_bytes(a, room),
			     .cap = room };
	struct sv left = bytes;

	ENSURE(room <= UINT32_MAX);
	*out = (struct paper){ .bytes = bytes };
	out->starts = ARENA_NEW(a, most + 1, uint32_t);
	out->written = ARENA_NEW(a, most, uint32_t);
	while (left.n > 0) {
		struct sv line = next_line(&left);
		size_t start = all.n;

		paper_level(&all, line);
		if (all.n == start)
			continue;
		build_char(&all, '\n');
		out->written[out->n] = (uint32_t)(sv_trim(line).s - bytes.s);
		out->starts[++out->n] = (uint32_t)all.n;
	}
	out->text = build_view(&all);
}

struct sv paper_paragraph(const struct paper *paper, size_t i)
{
	return sv_slice(paper->text, paper->starts[i - 1],
			paper->starts[i] - 1);
}

struct sv paper_written(const struct paper *paper, size_t i)
{
	struct sv rest = sv_slice(paper->bytes, paper->written[i - 1],
				  paper->bytes.n);

	return sv_trim(next_line(&rest));
}

bool paper_has(const struct paper *paper, struct sv number)
{
	unsigned long long n;

	return sv_to_u64(number, paper->n, &n) && n > 0;
}

/* Where QUOTE stands in TEXT, both levelled; LEFT as in paper.h. */
static bool find_level(struct sv text, struct sv quote, struct stretch *at,
		       uint64_t *left)
{
	*at = (struct stretch){ SV_NONE, 0 };
	if (*left == 0)
		return false;
	*left -= *left > text.n ? text.n + 1 : *left;
	quote = pieces_of(quote);
	while (quote.n > 0) {
		struct sv piece;
		size_t found = pieces_next(&quote, text.n, &piece) ?
				       sv_find(text, piece, at->to) :
				       SV_NONE;

		if (found == SV_NONE)
			return false;
		if (piece.n > 0 && at->from == SV_NONE)
			at->from = found;
		at->to = found + piece.n;
	}
	return true;
}

bool paper_quotes(struct sv text, struct sv quote, uint64_t *left)
{
	struct stretch at;

	return find_level(text, quote, &at, left);
}

struct paper_line paper_line(struct arena *a, struct sv written)
{
	/* Levelled it is no longer, with a NUL. */
	size_t room = written.n + 1;
	struct build text = { .arena = a, .s = arena_bytes(a, room),
			      .cap = room };
	uint32_t *from = ARENA_NEW(a, room, uint32_t);

	level(&text, written, from);
	return (struct paper_line){ written, build_view(&text), from };
}

bool paper_find(const struct paper_line *line, struct sv quote,
		struct stretch *at, uint64_t *left)
{
	struct stretch found;

	if (!find_level(line->text, quote, &found, left) ||
	    found.from == SV_NONE)
		return false;
	at->from = line->from[found.from];
	at->to = line->from[found.to - 1];
	utf8_next(line->written, &at->to);
	return true;
}

/* Bytes of the one of N SIGNS that TEXT ends in; 0 for none. */
static size_t ending(struct sv text, const struct sv *signs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_ends(text, signs[i]))
			return signs[i].n;
	return 0;
}

#define ENDING(text, signs) ending(text, signs, sizeof(signs) / sizeof(*signs))

bool paper_is_heading(struct sv written)
{
	enum { HEADING_MAX = 160 }; /* code points: two lines */
	static const struct sv closing[] = {
		SV_INIT("\""), SV_INIT("'"), SV_INIT(")"), SV_INIT("]"),
		SV_INIT("”"),  SV_INIT("’"), SV_INIT("»"), SV_INIT("“"),
	};
	static const struct sv stops[] = { SV_INIT("."), SV_INIT("!"),
					   SV_INIT("?"), SV_INIT("…"),
					   SV_INIT(":"), SV_INIT(";"),
					   SV_INIT("。") };
	size_t n;

	if (utf8_count(written) > HEADING_MAX)
		return false;
	while ((n = ENDING(written, closing)) > 0)
		written.n -= n;
	return ENDING(written, stops) == 0;
}
