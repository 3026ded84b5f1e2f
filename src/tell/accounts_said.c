/* Which references say what an event has, and which have it otherwise
 * (accounts.h). */
#include "book/when.h"
#include "tell/accounts_parts.h"

static struct sv other_key(const void *arg, uint32_t number)
{
	const struct telling *v = arg;

	return v->other.v[number];
}

/* FIELD with the source and place of C. */
static struct sv key_of(const struct telling *v, struct sv field,
			const struct cite *c)
{
	struct build b = { .arena = v->arena };

	build_sv(&b, field);
	build_fmt(&b, " %u ", c->source);
	build_sv(&b, book_text(v->b, c->at));
	return build_view(&b);
}

void accounts_others(struct telling *v)
{
	size_t n;
	const struct variant *all = book_variants(v->b, v->ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv field = book_text(v->b, all[i].field);
		const struct cite *by = book_cites(v->b, all[i].cites);

		for (uint32_t k = 0; k < all[i].cites.count; k++) {
			struct sv key = key_of(v, field, &by[k]);

			if (table_number(&v->otherwise, key, other_key, v) ==
			    v->other.n)
				VEC_ADD(&v->other, key);
		}
	}
}

/* Whether a variant has FIELD with the source and place of C. */
static bool is_otherwise(const struct telling *v, struct sv field,
			 const struct cite *c)
{
	return table_find(&v->otherwise, key_of(v, field, c), other_key, v) !=
	       TABLE_NONE;
}

struct said accounts_said(struct telling *v, struct range cites,
			  struct sv field)
{
	struct said said = { .field = field };
	const struct cite *c = book_cites(v->b, cites);

	v->turn++;
	for (uint32_t i = 0; i < cites.count; i++) {
		size_t account = accounts_find(v, c[i].source);

		if (v->seen[account] == v->turn ||
		    (field.n > 0 && is_otherwise(v, field, &c[i])))
			continue;
		v->seen[account] = v->turn;
		said.by[0] = said.n++ ? said.by[0] : &c[i];
		for (size_t k = 0; k < ACCOUNTS_SHOWN; k++)
			if (v->shown[k] == account)
				said.by[1 + k] = &c[i];
	}
	return said;
}

struct said *accounts_said_of(struct telling *v, struct sv field)
{
	struct said said;

	for (uint32_t i = 0; i < v->said.n; i++)
		if (sv_eq(v->said.v[i].field, field))
			return &v->said.v[i];
	said = accounts_said(v, book_own_cites(v->b, v->ev), field);
	said.inferred = book_inferred(v->b, v->ev, field).n > 0;
	VEC_ADD(&v->said, said);
	return &v->said.v[v->said.n - 1];
}
