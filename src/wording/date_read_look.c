/* What stands among the tokens of a text (date_read_tokens.h). */
#include "wording/date_read_parts.h"

bool date_read_mark(const struct read_text *t, size_t i, int value)
{
	return t->v[i].kind == READ_MARK && t->v[i].value == value;
}

size_t date_read_last(const struct read_text *t, enum read_kind kind,
			size_t from, size_t to)
{
	size_t found = to, depth = 0;

	for (size_t i = from; i < to; i++) {
		depth += date_read_mark(t, i, '(');
		depth -= depth > 0 && date_read_mark(t, i, ')');
		if (depth == 0 && t->v[i].kind == kind)
			found = i;
	}
	return found;
}

bool date_read_edges(struct read_all *r, size_t *from, size_t *to,
		       struct read_facts *edges)
{
	const struct read_token *v = r->t.v;

	*edges = (struct read_facts){ 0 };
	if (v[*from].kind == READ_MARK && v[*from].value == 'R') {
		edges->until = true;
		++*from;
	} else if (v[*to - 1].kind == READ_MARK && v[*to - 1].value == 'R') {
		edges->since = true;
		--*to;
	}
	return *from < *to;
}

bool date_read_has_year(const struct read_text *t)
{
	for (size_t i = 0; i < t->n; i++)
		if ((t->v[i].kind == READ_NUMBER && t->v[i].digits > 2) ||
		    t->v[i].kind == READ_EDTF || t->v[i].kind == READ_ERA ||
		    t->v[i].kind == READ_NO_YEAR)
			return true;
	return false;
}
