#include "app/state.h"
#include "base/build.h"

/* The head of a section that has MORE names than are shown. */
static struct facet head_cut(struct app *a, struct facet head, size_t more)
{
	struct build b = { .arena = &a->names };

	build_sv(&b, head.text);
	build_fmt(&b, "  +%zu", more);
	head.text = build_view(&b);
	return head;
}

/* How many of the rows behind the heading AT are its names. */
static size_t section_names(const struct facets *v, size_t at)
{
	size_t n = 0;

	while (at + 1 + n < v->n && !v->rows[at + 1 + n].heading)
		n++;
	return n;
}

/* Rows of all sections with no more than EACH names. */
static size_t rows_of(const struct facets *v, size_t each)
{
	size_t rows = 0;

	for (size_t i = 0; i < v->n; i++) {
		size_t names = section_names(v, i);

		rows += 1 + (names < each ? names : each);
		i += names;
	}
	return rows;
}

void facets_share(struct app *a, size_t rows)
{
	enum { LEAST = 2 }; /* names */
	struct facet *out = ARENA_NEW(&a->names, a->facets.n, struct facet);
	struct facet_link *links = ARENA_NEW(&a->names, a->facets.n,
					     struct facet_link);
	size_t each = LEAST, n = 0, spare;

	while (each < a->facets.n && rows_of(&a->facets, each + 1) <= rows)
		each++;
	spare = rows_of(&a->facets, each);
	spare = spare < rows ? rows - spare : 0;
	for (size_t i = 0; i < a->facets.n; i++) {
		size_t names = section_names(&a->facets, i);
		size_t keep = names < each ? names : each;

		/* What cannot be shared evenly goes to the first ones. */
		if (keep < names && spare > 0) {
			keep++;
			spare--;
		}
		for (size_t k = 0; k <= keep; k++, n++) {
			out[n] = a->facets.rows[i + k];
			links[n] = a->links[i + k];
		}
		if (keep < names)
			out[n - keep - 1] = head_cut(a, a->facets.rows[i],
						     names - keep);
		i += names;
	}
	a->facets.rows = out;
	a->facets.n = n;
	if (a->facets.cursor >= n)
		a->facets.cursor = 0;
	a->links = links;
}
