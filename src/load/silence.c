/* Warnings of reading, silenced by the event that they are told of. */
#include "load/silence.h"

#include <stdlib.h>

#include "base/bisect.h"

static int compare_places(const struct locus *a, const struct locus *b)
{
	int file = sv_cmp(a->file, b->file);

	if (file != 0)
		return file;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->column > b->column) - (a->column < b->column);
}

void silence_event(struct load *l, const struct node *node, struct text title)
{
	const struct node *checks = node_get(node, SV("checks"));
	struct silence_place s = { .from = make_locus(l, node),
				   .title = title };

	s.to = (struct locus){ s.from.file, UINT32_MAX, 0 };
	for (uint32_t i = 0; checks && i + 1 < checks->count; i += 2) {
		s.fault = fault_find(checks->child[i].text);
		if (fault_of_reading(s.fault))
			VEC_ADD(&l->silences, s);
	}
}

void silence_end(struct load *l, struct locus section, struct locus to)
{
	for (uint32_t i = l->silences.n; i > 0; i--) {
		struct silence_place *s = &l->silences.v[i - 1];

		if (s->to.line != UINT32_MAX ||
		    !sv_eq(s->from.file, l->file_name))
			break;
		/* One that stands in another section ends with its own. */
		s->to = compare_places(&section, &s->from) > 0 ? section : to;
	}
}

/* ---- settling ---- */

static int by_place(const void *x, const void *y)
{
	const struct silence_place *a = x, *b = y;

	return compare_places(&a->from, &b->from);
}

/* How many silences are of events that begin at AT or before. */
static uint32_t count_before(const struct load *l, const struct locus *at)
{
	struct bisect b = { .end = l->silences.n };

	while (bisect_asks(&b))
		bisect_told(&b, compare_places(&l->silences.v[b.at].from,
					       at) <= 0);
	return (uint32_t)b.at;
}

static bool is_told(void *load, const struct diag *d)
{
	struct load *l = load;
	struct locus at = { d->file, d->line, d->column };
	struct silence_place *v = l->silences.v;
	uint32_t n = fault_of_reading(d->fault) ? count_before(l, &at) : 0;
	bool told = true;

	for (uint32_t i = n; i > 0; i--) {
		if (compare_places(&v[i - 1].from, &v[n - 1].from) != 0 ||
		    compare_places(&at, &v[i - 1].to) >= 0)
			break;
		if (v[i - 1].fault == d->fault) {
			v[i - 1].needed = true;
			told = false;
		}
	}
	return told;
}

void silence_settle(struct load *l)
{
	if (l->silences.n == 0)
		return;
	qsort(l->silences.v, l->silences.n, sizeof(*l->silences.v), by_place);
	diag_keep(l->diags, is_told, l);
	for (uint32_t i = 0; i < l->silences.n; i++) {
		const struct silence_place *s = &l->silences.v[i];
		struct sv title = book_text(l->book, s->title);

		if (!s->needed)
			DIAG(l->diags, FAULT_check_unneeded, s->from,
			     fault_print(&l->scratch, s->fault),
			     diag_excerpt(&l->scratch, title));
		arena_reset(&l->scratch);
	}
	VEC_FREE(&l->silences);
}
