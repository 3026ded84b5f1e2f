/* An event as each of its sources tells it (accounts.h). */
#include "tell/accounts_parts.h"

#include <string.h>

#include "book/each.h"

/* ---- accounts and fields ---- */

static bool find_sources(struct range cites, void *arg)
{
	struct telling *v = arg;
	const struct cite *c = book_cites(v->b, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		if (v->account[c[i].source] == 0) {
			VEC_ADD(&v->sources, c[i].source);
			v->account[c[i].source] = v->sources.n;
		}
	return false;
}

static void choose_shown(struct telling *v, source_no second)
{
	size_t n = v->sources.n;
	size_t *shown = v->shown;

	v->date = accounts_date(v);
	shown[0] = v->date < n ? v->date : 0;
	shown[1] = second < book_sources(v->b) ? accounts_find(v, second) : n;
	if (shown[1] == n || shown[1] == shown[0])
		shown[1] = n > 1 && shown[0] == 0;
}

static struct sv label_of(const void *arg, uint32_t number)
{
	const struct telling *v = arg;

	return v->fields.v[number].label;
}

/* The number of the field called LABEL, made when it is new. */
static uint32_t field_of(struct telling *v, struct sv label)
{
	uint32_t n = table_number(&v->labels, label, label_of, v);

	if (n == v->fields.n)
		VEC_ADD(&v->fields, (struct account_field){ .label = label });
	return n;
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

static struct sv kept_key(const void *arg, uint32_t number)
{
	const struct telling *v = arg;

	return v->kept.v[number];
}

/* Whether VALUE is what the account shown at I has for FIELD already. */
static bool is_kept(struct telling *v, uint32_t field, size_t i,
		    const struct account_value *value)
{
	struct build key = { .arena = v->arena };

	build_fmt(&key, "%zu %u %zu ", i, field, value->at.n);
	build_sv(&key, value->at);
	build_sv(&key, value->text);
	if (table_number(&v->values, build_view(&key), kept_key, v) <
	    v->kept.n)
		return true;
	VEC_ADD(&v->kept, build_view(&key));
	return false;
}

void accounts_add(struct telling *v, struct sv label, source_no s,
		  struct account_value value)
{
	uint32_t field = field_of(v, label);
	size_t account = accounts_find(v, s);
	size_t i = account == v->shown[0] ? 0 : 1;
	struct account_values *to = &v->fields.v[field].of[i];
	struct account_value *more;

	if (account != v->shown[i] || is_kept(v, field, i, &value))
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
		build_sv(&b, r->role == RUN_QUOTE ?
				     locale_within(v->arena, l, r->text) :
				     r->text);
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
	build_sv(&b, locale_within(v->arena, l, words));
	build_sv(&b, l->shut);
	return build_view(&b);
}

/* ---- all of it ---- */

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

static void end(struct telling *v)
{
	VEC_FREE(&v->sources);
	VEC_FREE(&v->fields);
	table_free(&v->labels);
	VEC_FREE(&v->kept);
	table_free(&v->values);
	VEC_FREE(&v->said);
	VEC_FREE(&v->other);
	table_free(&v->otherwise);
}

size_t accounts_count(struct arena *a, const struct book *b, event_no ev)
{
	struct telling v = {
		.arena = a,
		.b = b,
		.ev = ev,
		.account = ARENA_NEW(a, book_sources(b), uint32_t),
	};
	size_t n;

	each_cites(b, ev, find_sources, &v);
	n = v.sources.n;
	end(&v);
	return n;
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
		.account = ARENA_NEW(a, book_sources(c->b), uint32_t),
	};
	struct accounts out = { 0 };

	each_cites(c->b, ev, find_sources, &v);
	v.seen = ARENA_NEW(a, v.sources.n, uint32_t);
	choose_shown(&v, want->second);
	accounts_fields(&v);
	accounts_words(&v);
	for (uint32_t f = 0; f < v.fields.n; f++)
		for (size_t i = 0; i < ACCOUNTS_SHOWN; i++)
			drop_coarser(&v.fields.v[f].of[i]);
	out.n = v.sources.n;
	out.date = v.date;
	memcpy(out.shown, v.shown, sizeof(out.shown));
	out.sources = ARENA_NEW(a, out.n, source_no);
	vec_copy(out.sources, v.sources.v, out.n, sizeof(*out.sources));
	out.nfields = v.fields.n;
	out.fields = ARENA_NEW(a, out.nfields, struct account_field);
	vec_copy(out.fields, v.fields.v, out.nfields, sizeof(*out.fields));
	end(&v);
	return out;
}
