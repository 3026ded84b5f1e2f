/* Finding a folded word in a text, and where in the text itself it stands. */
#include "text/fold.h"

#include <unicode/uchar.h>

#include "base/panic.h"
#include "text/fold_parts.h"
#include "text/width.h"

/* ь and ъ fold to nothing but are letters of the word before them. */
static bool is_silent_letter(struct sv text, size_t at)
{
	uint32_t cp = utf8_next(text, &at);

	return !(cp & UTF8_BAD) &&
	       (U_GET_GC_MASK((UChar32)cp) & (U_GC_LU_MASK | U_GC_LL_MASK));
}

/* Appends FOLD, which the bytes FROM..TO of the text give. */
static void trace_point(struct fold_traced *t, struct sv fold, size_t from,
			size_t to)
{
	struct fold_origin origin = { (uint32_t)from, (uint32_t)to };

	for (size_t i = 0; i < fold.n; i++) {
		if (fold.s[i] == ' ' && t->s[t->n - 1] == ' ')
			continue;
		t->s[t->n] = fold.s[i];
		t->origins[t->n++] = origin;
	}
	if (fold.n == 0 && t->s[t->n - 1] != ' ' &&
	    is_silent_letter(t->text, from))
		t->origins[t->n - 1].to = origin.to;
}

struct fold_traced fold_trace(struct arena *a, struct sv text,
			      enum fold_tier tier)
{
	enum { AROUND = 2 }; /* a blank before and perhaps one after */
	size_t n = fold_copy(a, text, FOLD_EXACT).n + AROUND;
	struct fold_traced t = { text, tier, arena_bytes(a, n),
				 ARENA_NEW(a, n, struct fold_origin), 1 };

	ENSURE(text.n <= UINT32_MAX);
	t.s[0] = ' ';
	for (size_t at = 0; at < text.n;) {
		char self[FOLD_POINT_MAX];
		size_t from = at;
		struct sv fold = fold_point(text, &at, self);

		trace_point(&t, fold, from, at);
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

size_t fold_find_traced(struct arena *scratch, const struct fold_traced *t,
			struct sv needle, bool word_start,
			struct fold_range *out, size_t max)
{
	struct build what = { .arena = scratch };
	struct locus place = { .text = t->text };
	size_t count = 0, skip = word_start ? 1 : 0;
	struct sv part;

	build_char(&what, ' ');
	fold_text(&what, needle, t->tier);
	part = sv_slice(build_view(&what), 1 - skip, what.n);
	if (part.n == skip)
		return 0;
	for (size_t at = 0; count < max; at += part.n) {
		struct fold_range r;

		at = sv_find((struct sv){ t->s, t->n }, part, at);
		if (at == SV_NONE)
			break;
		r = whole(&place, (struct fold_origin){
					  t->origins[at + skip].from,
					  t->origins[at + part.n - 1].to });
		if (count > 0 && r.from < out[count - 1].to)
			out[count - 1].to = r.to;
		else
			out[count++] = r;
	}
	return count;
}

size_t fold_find(struct arena *scratch, struct sv text, struct sv needle,
		 enum fold_tier tier, bool word_start, struct fold_range *out,
		 size_t max)
{
	struct fold_traced t = fold_trace(scratch, text, tier);

	return fold_find_traced(scratch, &t, needle, word_start, out, max);
}
