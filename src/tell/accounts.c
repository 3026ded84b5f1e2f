/* An event as each of its sources tells it (accounts.h). */
#include "tell/accounts_parts.h"

#include "book/each.h"

/* ---- accounts and fields ---- */

size_t accounts_find(const struct telling *v, source_no s)
{
	for (uint32_t i = 0; i < v->sources.n; i++)
		if (v->sources.v[i] == s)
			return i;
	return v->sources.n;
}

static bool find_sources(struct range cites, void *arg)
{
	struct telling *v = arg;
	const struct cite *c = book_cites(v->b, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		if (accounts_find(v, c[i].source) == v->sources.n)
			VEC_ADD(&v->sources, c[i].source);
	return false;
}

/* The field called LABEL, made when it is new. */
static struct account_field *field_of(struct telling *v, struct sv label)
{
	for (uint32_t i = 0; i < v->fields.n; i++)
		if (sv_eq(v->fields.v[i].label, label))
			return &v->fields.v[i];
	VEC_ADD(&v->fields,
		(struct account_field){
			label, ARENA_NEW(v->arena, v->sources.n,
					 struct account_values) });
	return &v->fields.v[v->fields.n - 1];
}

/* A row has what each account says, so that of a field of several values it is
 * the name of several. */
struct sv accounts_label(const struct telling *v, enum label id)
{
	enum { SEVERAL = 2 };

	return teller_case(&v->t, teller_label_for(&v->t, id, SEVERAL), true);
}

struct sv accounts_key(const struct telling *v, struct sv field)
{
	return teller_case(&v->t, teller_key(&v->t, field), true);
}

void accounts_add(struct telling *v, struct sv label, source_no s,
		  struct account_value value)
{
	struct account_values *to =
		&field_of(v, label)->of[accounts_find(v, s)];
	struct account_value *more;

	for (uint32_t i = 0; i < to->n; i++)
		if (sv_eq(to->v[i].text, value.text) &&
		    sv_eq(to->v[i].at, value.at))
			return;
	if (to->n == to->cap) {
		to->cap = to->cap ? 2 * to->cap : 4;
		more = ARENA_NEW(v->arena, to->cap, struct account_value);
		vec_copy(more, to->v, to->n, sizeof(*more));
		to->v = more;
	}
	to->v[to->n++] = value;
}

/* ---- words ---- */

struct sv accounts_text(const struct telling *v, struct runs runs)
{
	struct build b = { .arena = v->arena };
	const struct locale *l = v->t.options.locale;

	for (const struct run *r = runs.first; r; r = r->next) {
		build_sv(&b, r->role == RUN_QUOTE ? l->open : SV(""));
		build_sv(&b, r->text);
		build_sv(&b, r->role == RUN_QUOTE ? l->shut : SV(""));
	}
	return build_view(&b);
}

struct sv accounts_quoted(const struct telling *v, struct sv words)
{
	struct build b = { .arena = v->arena };
	const struct locale *l = v->t.options.locale;

	if (words.n == 0)
		return words;
	build_sv(&b, l->open);
	build_sv(&b, words);
	build_sv(&b, l->shut);
	return build_view(&b);
}

/* ---- all of it ---- */

/* The account whose date is followed. */
static size_t date_account(const struct telling *v)
{
	struct sv date = accounts_key(v, SV("date"));
	size_t n = v->sources.n;

	if (v->fields.n == 0 || !sv_eq(v->fields.v[0].label, date))
		return n;
	for (size_t i = 0; i < n; i++) {
		const struct account_values *of = &v->fields.v[0].of[i];

		for (uint32_t k = 0; k < of->n; k++)
			if (of->v[k].followed)
				return i;
	}
	return n;
}

/* What an account tells more coarsely than it does elsewhere is no more to be
 * told. */
static void drop_coarser(struct account_values *of)
{
	bool followed = false;
	uint32_t n = 0;

	for (uint32_t k = 0; k < of->n; k++)
		followed |= of->v[k].followed;
	for (uint32_t k = 0; k < of->n; k++)
		if (!followed || of->v[k].bearing != BEARING_COARSER)
			of->v[n++] = of->v[k];
	of->n = n;
}

struct accounts accounts_of(struct arena *a, const struct corpus *c,
			    event_no ev, const struct accounts_want *want)
{
	struct telling v = {
		.t = { .m = { .arena = a },
		       .life = a,
		       .book = c->b,
		       .index = c->x,
		       .options = { .locale = want->locale,
				    .iso = want->iso },
		       .single = true },
		.arena = a,
		.b = c->b,
		.ev = ev,
		.bearings = bearings_of(a, c->b, ev),
		.shelf = want->shelf,
	};
	struct accounts out = { 0 };

	each_cites(c->b, ev, find_sources, &v);
	accounts_fields(&v);
	accounts_words(&v);
	for (uint32_t f = 0; f < v.fields.n; f++)
		for (uint32_t i = 0; i < v.sources.n; i++)
			drop_coarser(&v.fields.v[f].of[i]);
	out.n = v.sources.n;
	out.sources = ARENA_NEW(a, out.n, source_no);
	vec_copy(out.sources, v.sources.v, out.n, sizeof(*out.sources));
	out.nfields = v.fields.n;
	out.fields = ARENA_NEW(a, out.nfields, struct account_field);
	vec_copy(out.fields, v.fields.v, out.nfields, sizeof(*out.fields));
	out.date = date_account(&v);
	VEC_FREE(&v.sources);
	VEC_FREE(&v.fields);
	return out;
}
