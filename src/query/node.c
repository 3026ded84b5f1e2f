/* Making the nodes of a query, in the one form that it is kept in. */
#include "query/node.h"

#include <stdio.h>
#include <string.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "date/part.h"
#include "query/lex.h"
#include "wording/date_read.h"

static const struct query everything = { .op = QUERY_ALL };

void node_add(struct node_list *list, const struct query *q)
{
	if (list->n == list->cap) {
		size_t cap = list->cap ? 2 * list->cap : 4;
		const struct query **v =
			ARENA_NEW(list->arena, cap, const struct query *);

		if (list->n)
			memcpy(v, list->v, list->n * sizeof(*v));
		list->v = v;
		list->cap = cap;
	}
	list->v[list->n++] = q;
}

const struct query *node_new(struct arena *a, struct query q)
{
	struct query *node = ARENA_NEW(a, 1, struct query);

	*node = q;
	return node;
}

const struct query *node_join(struct node_list *list, enum query_op op)
{
	struct node_list flat = { .arena = list->arena };

	for (size_t i = 0; i < list->n; i++) {
		const struct query *q = list->v[i];

		if (q->op == op)
			for (size_t k = 0; k < q->nparts; k++)
				node_add(&flat, q->parts[k]);
		else if (op == QUERY_OR || q->op != QUERY_ALL)
			node_add(&flat, q);
	}
	if (flat.n == 0)
		return &everything;
	if (flat.n == 1)
		return flat.v[0];
	return node_new(list->arena, (struct query){ .op = op,
						     .parts = flat.v,
						     .nparts = flat.n });
}

const struct query *query_and(struct arena *a, const struct query *x,
			      const struct query *y)
{
	struct node_list both = { .arena = a };

	node_add(&both, x ? x : &everything);
	node_add(&both, y ? y : &everything);
	return node_join(&both, QUERY_AND);
}

const struct query *query_not(struct arena *a, const struct query *x)
{
	struct node_list one = { .arena = a };

	if (x && x->op == QUERY_NOT)
		return x->parts[0];
	node_add(&one, x ? x : &everything);
	return node_new(a, (struct query){ .op = QUERY_NOT,
					   .parts = one.v,
					   .nparts = 1 });
}

static struct date copy_date(struct arena *a, struct date d)
{
	struct date_part *parts = ARENA_NEW(a, d.nparts, struct date_part);

	if (d.nparts > 0)
		memcpy(parts, d.parts, d.nparts * sizeof(*parts));
	d.parts = parts;
	return d;
}

const struct query *query_copy(struct arena *a, const struct query *q)
{
	const struct query **parts =
		ARENA_NEW(a, q->nparts, const struct query *);
	struct query copy = *q;

	for (size_t i = 0; i < q->nparts; i++)
		parts[i] = query_copy(a, q->parts[i]);
	copy.parts = parts;
	copy.role = arena_copy(a, q->role);
	copy.text = arena_copy(a, q->text);
	copy.told = arena_copy(a, q->told);
	copy.period = copy_date(a, q->period);
	return node_new(a, copy);
}

const struct query *node_saved(struct arena *a, struct sv name,
			       const struct query *q)
{
	struct node_list one = { .arena = a };

	node_add(&one, q);
	return node_new(a, (struct query){ .op = QUERY_SAVED,
					   .text = name,
					   .parts = one.v,
					   .nparts = 1 });
}

static const struct query *field_node(struct arena *a, struct sv field,
				      struct sv value, bool whole)
{
	enum field_no no = field_find(NULL, field);
	struct query q = { .op = QUERY_FIELD, .whole = whole };
	const struct field_word *choice;
	size_t nchoices;

	if (!value.n)
		return &everything;
	/* A role that only some chronology knows. */
	q.field = no == FIELD_COUNT ? FIELD_ROLE : no;
	ENSURE(q.field != FIELD_DATE);
	if (q.field == FIELD_ROLE)
		q.role = lex_lower(a, field);
	q.text = arena_copy(a, value);
	if (field_choices(q.field, &nchoices)) {
		choice = field_choice(q.field, value);
		ENSURE(choice);
		q.text = choice->word;
		q.whole = false;
	}
	return node_new(a, q);
}

const struct query *query_field(struct arena *a, struct sv field,
				struct sv value)
{
	return field_node(a, field, value, false);
}

const struct query *query_field_exact(struct arena *a, struct sv field,
				      struct sv value)
{
	return field_node(a, field, value, true);
}

/* Where a fault at COLUMN of the EDTF of FROM..TO stands in that text: there it
 * is FROM/TO, or ../TO where FROM is empty. */
static size_t period_column(struct sv from, struct sv to, size_t column)
{
	if (!from.n)
		return to.n ? column - 1 : column;
	return column > utf8_count(from) ? column + 1 : column;
}

enum { DATE_MOST = 1000 }; /* bytes; a set is compared date by date */

/*
 * Makes of TEXT, in A, the EDTF that it is, or is read as by TYPED, and sets
 * *OUT.  False, with FAULT set, when it is no date or may be two.
 */
static bool as_edtf(struct arena *a, const struct date_context *typed,
		    struct sv *text, struct date *out,
		    struct query_fault *fault)
{
	struct date_context sought = typed ? *typed :
					     (struct date_context){ 0 };
	struct build edtf = { .arena = a };
	struct date_fault why;

	sought.sought = true;
	if (text->n > DATE_MOST) {
		fault->column = 1;
		snprintf(fault->message, sizeof(fault->message),
			 "a date has at most %d bytes: look for the first and "
			 "last of these days", DATE_MOST);
		return false;
	}
	if (date_parse(a, *text, DATE_STRICT, out, NULL, &why))
		return true;
	if (!date_read(a, *text, &sought, out, &why)) {
		fault->doubt = why.about == ABOUT_DOUBT;
		fault->column = why.column;
		snprintf(fault->message, sizeof(fault->message), "%s",
			 why.message);
		return false;
	}
	date_print(&edtf, out);
	*text = build_view(&edtf);
	return true;
}

/*
 * Makes of SIDE, as as_edtf() reads it, the end of a period, with LAST its last
 * one: of what is open on the other side the side that it names, of since May
 * and May or later the May, and of a century BC its first or last year.
 * False, with FAULT set, for another span, or several.
 */
static bool take_side(struct arena *a, const struct date_context *typed,
		      struct sv *side, bool last, struct query_fault *fault)
{
	struct build edtf = { .arena = a };
	struct date_part part;
	struct date d;
	bool beyond;

	if (!as_edtf(a, typed, side, &d, fault))
		return false;
	if (d.form == DATE_SINGLE)
		return true;
	part = d.parts[d.nparts > 1 && last];
	beyond = d.nparts == 1 &&
		 part.flags & (last ? PART_FROM : PART_UNTIL);
	part.flags = part.flags & (uint8_t)~(PART_FROM | PART_UNTIL);
	if (d.nparts == 1 ? !beyond :
	    d.form == DATE_INTERVAL && !date_part_empty(&part) &&
	    (d.parts[!last].flags & PART_OPEN || date_read_is_one(&d))) {
		date_print(&edtf, &(struct date){ .parts = &part, .nparts = 1,
						  .form = DATE_SINGLE });
		*side = build_view(&edtf);
		return true;
	}
	fault->column = 1;
	snprintf(fault->message, sizeof(fault->message),
		 "%.*s %s: write one date", SV_ARG(*side),
		 d.form != DATE_INTERVAL && !beyond  ? "are several dates" :
		 !beyond && !date_part_empty(&part)  ? "is a span" :
		 last				     ? "has no end" :
						       "has no beginning");
	return false;
}

/* Q as the period FROM..TO, either of which may be empty. */
static const struct query *node_from_to(struct arena *a, struct query q,
					const struct date_context *typed,
					struct sv from, struct sv to,
					struct query_fault *fault)
{
	struct build edtf = { .arena = a }, text = { .arena = a };
	struct sv sides[2] = { from, to }, whole;

	for (size_t i = 0; i < 2; i++) {
		if (sides[i].n &&
		    !take_side(a, typed, &sides[i], i > 0, fault)) {
			fault->column += i ? utf8_count(from) + 2 : 0;
			return NULL;
		}
		build_str(&edtf, i ? "/" : "");
		build_str(&text, i ? ".." : "");
		build_sv(&edtf, sides[i].n ? sides[i] : SV(".."));
		build_sv(&text, sides[i]);
	}
	whole = build_view(&edtf);
	q.text = build_view(&text);
	if (as_edtf(a, NULL, &whole, &q.period, fault))
		return node_new(a, q);
	fault->column = period_column(sides[0], sides[1], fault->column);
	return NULL;
}

/* The same, where TO may leave out what it shares with FROM: 2024-05..11. */
static const struct query *node_span(struct arena *a, struct query q,
				     const struct date_context *typed,
				     struct sv from, struct sv to,
				     struct query_fault *fault)
{
	const struct query *whole = node_from_to(a, q, typed, from, to, fault);
	struct build b = { .arena = a };
	struct query_fault why;
	struct sv text;

	if (whole || !from.n || !to.n)
		return whole;
	build_sv(&b, from);
	build_str(&b, "\u2013");
	build_sv(&b, to);
	text = build_view(&b);
	if (!as_edtf(a, NULL, &text, &q.period, &why))
		return NULL;
	q.text = text;
	return node_new(a, q);
}

const struct query *node_period(struct arena *a,
				const struct date_context *typed,
				struct sv text, bool must,
				struct query_fault *fault)
{
	struct query q = { .op = QUERY_PERIOD, .must = must };
	size_t dots = lex_dots(text);

	if (dots != SV_NONE)
		return node_span(a, q, typed, sv_slice(text, 0, dots),
				 sv_slice(text, dots + 2, text.n), fault);
	if (!as_edtf(a, typed, &text, &q.period, fault))
		return NULL;
	q.text = arena_copy(a, text);
	return node_new(a, q);
}

const struct query *query_period(struct arena *a,
				 const struct date_context *typed,
				 struct sv from, struct sv to,
				 struct query_fault *fault)
{
	struct query q = { .op = QUERY_PERIOD };
	const struct sv ends[2] = { from, to };

	if (!from.n && !to.n)
		return &everything;
	/* Each end alone first, for a column within what was given. */
	for (size_t i = 0; i < 2; i++) {
		struct sv text = ends[i];

		if (text.n && !take_side(a, typed, &text, i > 0, fault))
			return NULL;
	}
	return node_from_to(a, q, typed, from, to, fault);
}

void query_days(const struct query *q, int64_t *first, int64_t *last)
{
	const struct date *d = &q->period;

	for (size_t i = 0; q->op == QUERY_AND && i < q->nparts; i++)
		query_days(q->parts[i], first, last);
	if (q->op != QUERY_PERIOD)
		return;
	if (d->first_end == END_KNOWN && d->first > *first)
		*first = d->first;
	if (d->last_end == END_KNOWN && d->last < *last)
		*last = d->last;
}

bool query_equal(const struct query *x, const struct query *y)
{
	x = x ? x : &everything;
	y = y ? y : &everything;
	if (x->op != y->op || x->field != y->field || x->whole != y->whole ||
	    x->must != y->must || x->nparts != y->nparts ||
	    !sv_eq(x->role, y->role) || !sv_eq(x->text, y->text))
		return false;
	for (size_t i = 0; i < x->nparts; i++)
		if (!query_equal(x->parts[i], y->parts[i]))
			return false;
	return true;
}

size_t query_count(const struct query *q)
{
	if (!q || q->op == QUERY_ALL)
		return 0;
	return q->op == QUERY_AND ? q->nparts : 1;
}

const struct query *query_at(const struct query *q, size_t i)
{
	ENSURE(i < query_count(q));
	return q->op == QUERY_AND ? q->parts[i] : q;
}

bool query_is_compound(const struct query *q)
{
	return q->op == QUERY_AND || q->op == QUERY_OR;
}

bool query_is_not(const struct query *q)
{
	return q->op == QUERY_NOT;
}

bool node_is_own(const struct query *q)
{
	if (q->op == QUERY_FIELD)
		return q->field == FIELD_IS || q->field == FIELD_TAGGED ||
		       (q->field == FIELD_HAS &&
			field_choice(FIELD_HAS, q->text)->code == HAS_REMARK);
	return q->op == QUERY_SAVED || q->own;
}

bool query_asks_own(const struct query *q)
{
	bool asks = node_is_own(q);

	for (size_t i = 0; !asks && i < q->nparts; i++)
		asks = query_asks_own(q->parts[i]);
	return asks;
}

/* Names that are near to a value are sought by words, and ids are not. */
bool query_asks_words(const struct query *q)
{
	bool asks;

	if (!q)
		return false;
	asks = q->op == QUERY_TEXT || q->op == QUERY_EXACT ||
	       (q->op == QUERY_FIELD && !q->whole &&
		(q->field == FIELD_WHO || q->field == FIELD_ROLE ||
		 q->field == FIELD_AT));
	for (size_t i = 0; !asks && i < q->nparts; i++)
		asks = query_asks_words(q->parts[i]);
	return asks;
}

bool query_is_field(const struct query *q, struct sv *field, struct sv *value,
		    bool *whole)
{
	if (q->op != QUERY_FIELD)
		return false;
	*field = q->field == FIELD_ROLE ? q->role : field_name(q->field);
	*value = q->text;
	*whole = q->whole;
	return true;
}
