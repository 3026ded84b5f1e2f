/* Seeking quotations in a text (paper_index.h). */
#include "paper/paper_index.h"

#include "base/bisect.h"
#include "paper/pieces.h"

enum {
	GRAM = 4,      /* bytes that are found at once */
	BITS_MAX = 20, /* of their hashes */
	LOOK = 32,     /* bytes that could be looked through instead of going
			  to a place */
	TRIES = 4,     /* places of nothing, before that may be better */
};

struct paper_index {
	const struct paper *paper;
	struct sv flat; /* its text, with the end of a paragraph as a blank */
	unsigned bits;
	uint32_t *first; /* by hash, and one more: where in AT it begins */
	uint32_t *at;    /* offsets into the text, ascending in each hash */
};

/* Of the GRAM bytes at S. */
static uint32_t hash_of(const struct paper_index *x, const char *s)
{
	uint32_t gram = 0;

	for (int i = 0; i < GRAM; i++)
		gram = gram << 8 | (unsigned char)s[i];
	return gram * UINT32_C(2654435769) >> (32 - x->bits);
}

static struct sv flat_of(struct arena *a, struct sv text)
{
	char *flat = arena_bytes(a, text.n);

	for (size_t i = 0; i < text.n; i++)
		flat[i] = text.s[i] == '\n' ? ' ' : text.s[i];
	return (struct sv){ flat, text.n };
}

struct paper_index *paper_index_new(struct arena *a, const struct paper *paper)
{
	struct paper_index *x = ARENA_NEW(a, 1, struct paper_index);
	struct sv text = flat_of(a, paper->text);
	size_t n = text.n < GRAM ? 0 : text.n - GRAM + 1, hashes;

	x->paper = paper;
	x->flat = text;
	x->bits = 1;
	while (x->bits < BITS_MAX && n >> x->bits > 0)
		x->bits++;
	hashes = (size_t)1 << x->bits;
	x->first = ARENA_NEW(a, hashes + 1, uint32_t);
	x->at = ARENA_NEW(a, n, uint32_t);
	for (size_t i = 0; i < n; i++)
		x->first[hash_of(x, text.s + i)]++;
	for (size_t h = 1; h <= hashes; h++)
		x->first[h] += x->first[h - 1];
	/* Of each hash it is where it ends, until all of it is entered. */
	for (size_t i = n; i-- > 0;)
		x->at[--x->first[hash_of(x, text.s + i)]] = (uint32_t)i;
	return x;
}

/* ---- what is sought ---- */

/* A piece, and where the GRAM bytes of it stand that are rarest. */
struct sought {
	struct sv piece;
	const uint32_t *at; /* null: it is shorter */
	size_t n;
	size_t offset; /* of them in the piece */
};

static struct sought sought_of(const struct paper_index *x, struct sv piece)
{
	struct sought s = { .piece = piece, .n = SIZE_MAX };

	for (size_t i = 0; s.n > 0 && i + GRAM <= piece.n; i++) {
		uint32_t hash = hash_of(x, piece.s + i);
		size_t n = x->first[hash + 1] - x->first[hash];

		if (n >= s.n)
			continue;
		s.at = x->at + x->first[hash];
		s.n = n;
		s.offset = i;
	}
	return s;
}

/* What to seek of the next piece of *QUOTE; false: it is longer than the
 * text. */
static bool next_sought(const struct paper_index *x, struct sv *quote,
			struct sought *out)
{
	struct sv piece;

	if (!pieces_next(quote, x->paper->text.n, &piece))
		return false;
	*out = sought_of(x, piece);
	return true;
}

/* Where in S the first is that can be one of a piece at FROM or after it. */
static size_t sought_from(const struct sought *s, size_t from)
{
	struct bisect b = { .end = s->n };

	while (bisect_asks(&b))
		bisect_told(&b, s->at[b.at] < from + s->offset);
	return b.at;
}

/* ---- where it is sought ---- */

struct seeking {
	const struct paper_index *x;
	struct place_ranges in;
	bool joined; /* a paragraph goes on in the next one */
	size_t at;   /* bytes before it are passed over */
	uint64_t *left;
};

static void pay(struct seeking *s, size_t bytes)
{
	*s->left -= *s->left > bytes ? bytes : *s->left;
}

static size_t spans_of(const struct seeking *s)
{
	return s->in.n > 0 ? s->in.n : 1;
}

/* The bytes of range I of them. */
static struct stretch span(const struct seeking *s, size_t i)
{
	const struct paper *paper = s->x->paper;

	if (s->in.n == 0)
		return (struct stretch){ 0, paper->text.n };
	return (struct stretch){ paper->starts[s->in.v[i].from - 1],
				 paper->starts[s->in.v[i].to] - 1 };
}

/* The first range that goes up to END or beyond, or as many as there are. */
static size_t span_to(const struct seeking *s, size_t end)
{
	struct bisect b = { .end = spans_of(s) };

	while (bisect_asks(&b))
		bisect_told(&b, span(s, b.at).to < end);
	return b.at;
}

/* What is looked at. */
static struct sv text_of(const struct seeking *s)
{
	return s->joined ? s->x->flat : s->x->paper->text;
}

/* How many bytes of PIECE stand AT, where there is room for all of it. */
static size_t same_at(const struct seeking *s, size_t at, struct sv piece)
{
	const char *text = text_of(s).s + at;
	size_t n = 0;

	while (n < piece.n && text[n] == piece.s[n])
		n++;
	return n;
}

/* Looks all of range I through, from byte FROM on. */
static size_t look_through(struct seeking *s, size_t i, struct sv piece,
			   size_t from)
{
	struct stretch in = span(s, i);
	size_t found;

	if (from < in.from)
		from = in.from;
	found = sv_find(sv_slice(text_of(s), 0, in.to), piece, from);
	pay(s, LOOK + (found < in.to ? found : in.to) - from);
	return found;
}

/* Finds a piece that is shorter than GRAM. */
static size_t find_short(struct seeking *s, struct sv piece)
{
	size_t found = SV_NONE;

	for (size_t i = span_to(s, s->at); found == SV_NONE && i < spans_of(s);
	     i++)
		found = look_through(s, i, piece, s->at);
	return found;
}

/* Going from place to place in a range. */
struct walk {
	size_t in, from; /* the range, and the byte at which it was begun */
	size_t cost;     /* bytes that were looked at */
};

/* Whether it would have been no dearer to look through all up to AT. */
static bool is_slow(const struct walk *w, size_t at, size_t piece)
{
	return w->cost > at - w->from + TRIES * (LOOK + piece);
}

/* Finds SOUGHT, which is no shorter than GRAM. */
static size_t find_long(struct seeking *s, const struct sought *sought)
{
	size_t n = sought->piece.n, at = s->at, found = SV_NONE;
	struct walk w = { .in = SIZE_MAX };

	while (found == SV_NONE) {
		size_t i = sought_from(sought, at), in, same;

		if (i == sought->n)
			return SV_NONE;
		at = sought->at[i] - sought->offset;
		in = span_to(s, at + n);
		if (in == spans_of(s))
			return SV_NONE;
		if (in != w.in)
			w = (struct walk){ in, at, 0 };
		if (at < span(s, in).from) {
			at = w.from = span(s, in).from;
			pay(s, LOOK);
		} else if (is_slow(&w, at, n)) {
			found = look_through(s, in, sought->piece, at);
			at = span(s, in).to;
		} else {
			same = same_at(s, at, sought->piece);
			w.cost += LOOK + same;
			pay(s, LOOK + same);
			found = same == n ? at : SV_NONE;
			at++;
		}
	}
	return found;
}

/* Where SOUGHT is found first, or SV_NONE; S is after it then. */
static size_t find(struct seeking *s, const struct sought *sought)
{
	size_t found = sought->at ? find_long(s, sought) :
				    find_short(s, sought->piece);

	if (found != SV_NONE)
		s->at = found + sought->piece.n;
	return found;
}

/* ---- quotations ---- */

bool paper_index_quotes(const struct paper_index *x, struct place_ranges in,
			struct sv quote, uint64_t *left)
{
	struct seeking s = { x, in, in.n > 0, 0, left };

	if (*left == 0)
		return false;
	quote = pieces_of(quote);
	while (quote.n > 0) {
		struct sought sought;

		if (!next_sought(x, &quote, &sought))
			return false;
		if (sought.piece.n > 0 && find(&s, &sought) == SV_NONE)
			return false;
	}
	return true;
}

/* The rarest piece of QUOTE; false: one of them is longer than the text. */
static bool rarest_of(const struct paper_index *x, struct sv quote,
		      struct sought *rarest)
{
	*rarest = (struct sought){ .n = SIZE_MAX };
	quote = pieces_of(quote);
	while (quote.n > 0) {
		struct sought sought;

		if (!next_sought(x, &quote, &sought))
			return false;
		if (sought.n < rarest->n ||
		    (sought.n == rarest->n && sought.piece.n > rarest->piece.n))
			*rarest = sought;
	}
	return true;
}

/* The paragraph that the byte AT of the text is in, from 1. */
static size_t paragraph_at(const struct paper *paper, size_t at)
{
	struct bisect b = { .end = paper->n };

	while (bisect_asks(&b))
		bisect_told(&b, paper->starts[b.at + 1] <= at);
	return b.at + 1;
}

size_t paper_index_seek(const struct paper_index *x, struct place_ranges in,
			struct sv quote, uint64_t *left)
{
	struct seeking s = { x, in, false, 0, left };
	const struct paper *paper = x->paper;
	struct sought rarest;
	size_t found;

	if (*left == 0 || paper->n == 0 || !rarest_of(x, quote, &rarest))
		return 0;
	if (rarest.piece.n == 0)
		return in.n > 0 ? in.v[0].from : 1;
	while (*left > 0 && (found = find(&s, &rarest)) != SV_NONE) {
		size_t n = paragraph_at(paper, found);

		if (paper_quotes(paper_paragraph(paper, n), quote, left))
			return n;
		s.at = paper->starts[n] - 1;
	}
	return 0;
}
