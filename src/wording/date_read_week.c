/* The number of a week, and the weekdays of a span. */
#include "wording/date_read_parts.h"

/* Which of its neighbours is the number of the week that token I of T names:
 * the next, if no more of a day follows it, or the one before; I for none. */
static size_t week_number(const struct read_text *t, size_t i)
{
	size_t next = i + 1;
	size_t last = i - (i > 1 && date_read_mark(t, i - 1, '.'));

	if (next < t->n && t->v[next].kind == READ_NUMBER &&
	    t->v[next].digits < 3 &&
	    (next + 1 == t->n || date_read_mark(t, next + 1, '/') ||
	     date_read_mark(t, next + 1, ',') ||
	     (t->v[next + 1].kind == READ_NUMBER &&
	      t->v[next + 1].digits == 4)))
		return next;
	return last > 0 && t->v[last - 1].kind == READ_NUMBER &&
			       t->v[last - 1].digits < 3 ?
		       last - 1 : i;
}

void date_read_join_weeks(struct read_text *t)
{
	enum { NO_WEEK = 99 };

	for (size_t i = 0; i < t->n; i++) {
		size_t number = week_number(t, i);
		size_t first = number < i ? number : i;
		size_t last = number < i ? i : number;

		if (t->v[i].kind != READ_WEEK || t->v[i].value)
			continue;
		t->v[i].kind = number == i ? READ_UNKNOWN : READ_WEEK;
		t->v[i].value = number == i ? READ_WEEK_OF : 0;
		if (number == i)
			continue;
		t->v[first].value = t->v[number].value > 0 ?
					    t->v[number].value : NO_WEEK;
		t->v[first].n = t->v[last].at + t->v[last].n - t->v[first].at;
		t->v[first].kind = READ_WEEK;
		t->n -= last - first;
		memmove(&t->v[first + 1], &t->v[last + 1],
			(t->n - first - 1) * sizeof(*t->v));
		i = first;
	}
}

/* Passes over the marks of I of T on, of an abbreviation or after it. */
static size_t skip_marks(const struct read_text *t, size_t i)
{
	while (i < t->n &&
	       (date_read_mark(t, i, '.') || date_read_mark(t, i, ',')))
		i++;
	return i;
}

bool date_read_find_weekdays(const struct read_text *t, size_t *first,
			     size_t *joint, size_t *last)
{
	*first = t->n > 0 && (t->v[0].kind == READ_SINCE ||
			      t->v[0].kind == READ_SHORT_CENTURY); /* в */
	*joint = skip_marks(t, *first + 1);
	*last = *joint + 1;
	return *last < t->n && t->v[*first].kind == READ_WEEKDAY &&
	       t->v[*last].kind == READ_WEEKDAY &&
	       (t->v[*joint].kind == READ_UNTIL ||
		t->v[*joint].kind == READ_AND ||
		(t->v[*joint].kind == READ_MARK &&
		 strchr("-=/", t->v[*joint].value)));
}

void date_read_join_weekdays(struct read_text *t)
{
	size_t first, joint, last, to, k;
	struct read_token weekday;

	if (!date_read_find_weekdays(t, &first, &joint, &last))
		return;
	weekday = t->v[last];
	to = skip_marks(t, last + 1);
	k = date_read_split(t, to, t->n);
	if (k == 0)
		return;
	memmove(&t->v[joint], &t->v[to], (k + 1 - to) * sizeof(*t->v));
	to = joint + k + 1 - to;
	t->v[to] = weekday;
	memmove(&t->v[to + 1], &t->v[k + 1], (t->n - k - 1) * sizeof(*t->v));
	t->n -= k - to;
}
