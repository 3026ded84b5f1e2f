/* Years counted from the Creation, as old Russian and Belarusian texts have. */
#include <stdio.h>

#include "wording/date_read_tell.h"

enum {
	BEFORE = 5508, /* from January to August; until then one more */
	FIRST = 5510,  /* of the years that are taken for such */
	LAST = 7600,
};

/* Sets R's fault to what the year V is since Christ. */
static void tell(struct read_all *r, const struct read_token *v, bool summer)
{
	struct date_part from = { .year = v->value - BEFORE - 1, .month = 9 };
	struct date_part to = { .year = v->value - BEFORE, .month = 8 };
	struct date_part parts[] = { from, to };
	struct date d = { .parts = parts, .nparts = 2, .form = DATE_INTERVAL };
	struct build b = { .arena = r->t.arena };

	date_print(&b, &d);
	if (summer)
		build_fmt(&b, ", or %d-22 for a summer", v->value);
	r->fault_at = v->at;
	r->fault.about = ABOUT_CALENDAR;
	snprintf(r->fault.message, sizeof(r->fault.message),
		 "%d from the Creation is %d/%d: write %.*s", v->value,
		 v->value - BEFORE - 1, v->value - BEFORE,
		 SV_ARG(build_view(&b)));
}

bool date_read_creation(struct read_all *r)
{
	const struct read_text *t = &r->t;
	bool named = date_read_last(t, READ_CREATION, 0, t->n) < t->n;

	for (size_t i = 0; i < t->n; i++) {
		const struct read_token *v = &t->v[i];
		bool summer = i > 0 && v[-1].olden &&
			      !(i + 1 < t->n && v[1].kind == READ_COMPONENT);

		if (v->kind == READ_NUMBER && v->value >= FIRST &&
		    v->value <= LAST && (named || summer)) {
			tell(r, v, summer && !named);
			return true;
		}
	}
	return false;
}
