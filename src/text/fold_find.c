/* Finding a folded word in a text, and where in the text itself it stands. */
#include "text/fold.h"

#include <unicode/uchar.h>

#include "base/panic.h"
#include "text/fold_parts.h"
#include "text/width.h"

/*
 * A folded text with where each byte comes from.  It opens with a blank, so
 * that " word" is found at the start of words alone.
 */
struct traced {
	char *s;
	struct fold_origin *origins;
	size_t n;
};

/* ь and ъ fold to nothing but are letters of the word before them. */
static bool is_silent_letter(struct sv text, size_t at)
{
	uint32_t cp = utf8_next(text, &at);

	return !(cp & UTF8_BAD) &&
	       (U_GET_GC_MASK((UChar32)cp) & (U_GC_LU_MASK | U_GC_LL_MASK));
}

/* Appends FOLD, which the bytes FROM..TO of TEXT give. */
static void trace_point(struct traced *t, struct sv fold, struct sv text,
			size_t from, size_t to)
{
	struct fold_origin origin = { (uint32_t)from, (uint32_t)to };

	for (size_t i = 0; i < fold.n; i++) {
		if (fold.s[i] == ' ' && t->s[t->n - 1] == ' ')
			continue;
		t->s[t->n] = fold.s[i];
		t->origins[t->n++] = origin;
	}
	if (fold.n == 0 && t->s[t->n - 1] != ' ' &&
	    is_silent_letter(text, from))
		t->origins[t->n - 1].to = origin.to;
}

/* TEXT, whose exact fold takes N bytes, folded by TIER. */
static struct traced trace(struct arena *scratch, struct sv text, size_t n,
			   enum fold_tier tier)
{
	enum { AROUND = 2 }; /* a blank before and perhaps one after */
	struct traced t = { arena_bytes(scratch, n + AROUND),
			    ARENA_NEW(scratch, n + AROUND, struct fold_origin),
			    1 };

	ENSURE(text.n <= UINT32_MAX);
	t.s[0] = ' ';
	for (size_t at = 0; at < text.n;) {
		char self[FOLD_POINT_MAX];
		size_t from = at;
		struct sv fold = fold_point(text, &at, self);

		trace_point(&t, fold, text, from, at);
	}
	if (t.n > 1 && t.s[t.n - 1] == ' ')
		t.n--;
	if (tier == FOLD_BLIND)
		t.n = fold_blind(t.s, t.n, t.origins);
	return t;
}

/* The grapheme of TEXT that the search has come to. */
struct locus {
	struct sv text;
	size_t from, to;
};

/* Widens R to whole graphemes; P moves on and must not be past R. */
static struct fold_range whole(struct locus *p, struct fold_origin r)
{
	struct fold_range whole;

	while (p->to <= r.from) {
		p->from = p->to;
		p->to = grapheme_end(p->text, p->from);
	}
	whole.from = p->from;
	while (p->to < r.to) {
		p->from = p->to;
		p->to = grapheme_end(p->text, p->from);
	}
	whole.to = p->to;
	return whole;
}

size_t fold_find(struct arena *scratch, struct sv text, struct sv needle,
		 enum fold_tier tier, bool word_start, struct fold_range *out,
		 size_t max)
{
	struct build what = { .arena = scratch };
	struct sv exact = fold_copy(scratch, text, FOLD_EXACT), part;
	struct locus place = { .text = text };
	struct traced t;
	size_t count = 0, skip = word_start ? 1 : 0;

	build_char(&what, ' ');
	fold_text(&what, needle, tier);
	part = sv_slice(build_view(&what), 1 - skip, what.n);
	if (part.n == skip)
		return 0;
	t = trace(scratch, text, exact.n, tier);
	for (size_t at = 0; count < max; at += part.n) {
		struct fold_range r;

		at = sv_find((struct sv){ t.s, t.n }, part, at);
		if (at == SV_NONE)
			break;
		r = whole(&place, (struct fold_origin){
					  t.origins[at + skip].from,
					  t.origins[at + part.n - 1].to });
		if (count > 0 && r.from < out[count - 1].to)
			out[count - 1].to = r.to;
		else
			out[count++] = r;
	}
	return count;
}
