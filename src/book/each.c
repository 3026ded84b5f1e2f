/* Names and references of an event, gathered from the rows that have them. */
#include "book/each.h"

bool each_name_of(const struct book *b, const struct who *who,
		  each_name_fn *fn, void *arg)
{
	struct range r = book_who_more(b, who)->of;
	const name_no *of = book_name_list(b, r);

	if (who->name != NO_NAME && fn(who->name, arg))
		return true;
	for (uint32_t i = 0; i < r.count; i++)
		if (of[i] != NO_NAME && fn(of[i], arg))
			return true;
	return false;
}

bool each_participant(const struct book *b, event_no ev, each_name_fn *fn,
		      void *arg)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (each_name_of(b, &who[i], fn, arg))
			return true;
	return false;
}

bool each_name(const struct book *b, event_no ev, each_name_fn *fn, void *arg)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	if (each_participant(b, ev, fn, arg))
		return true;
	for (size_t i = 0; i < n; i++)
		if (fn(where[i].place, arg))
			return true;
	return false;
}

/* ---- references ---- */

/* Rows that have references: those of an event, or of a variant of it. */
struct rows {
	const struct who *who;
	const struct where *where;
	const struct fact *facts;
	const struct figure *figures;
	size_t nwho, nwhere, nfacts, nfigures;
};

/* Few rows have any. */
static inline bool any_cites(struct range cites, each_cites_fn *fn, void *arg)
{
	return cites.count > 0 && fn(cites, arg);
}

static bool each_of_rows(const struct book *b, const struct rows *r,
			 each_cites_fn *fn, void *arg)
{
	for (size_t i = 0; i < r->nwho; i++)
		if (r->who[i].more != UINT32_MAX &&
		    any_cites(book_who_more(b, &r->who[i])->cites, fn, arg))
			return true;
	for (size_t i = 0; i < r->nwhere; i++)
		if (any_cites(r->where[i].cites, fn, arg))
			return true;
	for (size_t i = 0; i < r->nfacts; i++)
		if (any_cites(r->facts[i].cites, fn, arg))
			return true;
	for (size_t i = 0; i < r->nfigures; i++)
		if (any_cites(r->figures[i].cites, fn, arg))
			return true;
	return false;
}

static struct rows rows_of_event(const struct book *b, event_no ev)
{
	struct rows r;

	r.who = book_who(b, ev, &r.nwho);
	r.where = book_where(b, ev, &r.nwhere);
	r.facts = book_facts(b, ev, &r.nfacts);
	r.figures = book_figures(b, ev, &r.nfigures);
	return r;
}

static struct rows rows_of_variant(const struct book *b,
				   const struct variant *v)
{
	return (struct rows){
		.who = book_who_rows(b, v->who),
		.where = book_where_rows(b, v->where),
		.facts = book_fact_rows(b, v->facts),
		.figures = book_figure_rows(b, v->figures),
		.nwho = v->who.count,
		.nwhere = v->where.count,
		.nfacts = v->facts.count,
		.nfigures = v->figures.count,
	};
}

bool each_cites(const struct book *b, event_no ev, each_cites_fn *fn,
		void *arg)
{
	struct rows rows = rows_of_event(b, ev);
	size_t n;
	const struct variant *v = book_variants(b, ev, &n);

	if (fn(book_own_cites(b, ev), arg) || each_of_rows(b, &rows, fn, arg))
		return true;
	for (size_t i = 0; i < n; i++) {
		rows = rows_of_variant(b, &v[i]);
		if (fn(v[i].cites, arg) || each_of_rows(b, &rows, fn, arg))
			return true;
	}
	return false;
}
