/* A query as it was understood (query_as_meant()). */
#include "index/classes.h"
#include "query/match.h"
#include "query/meant.h"

enum {
	MANY = 32, /* what has more meanings is not asked for each of them */
	FEW = 3,   /* that many can well be told in words */
};

/* For what a query is put as it is meant: query_as_meant(). */
struct meaning {
	struct arena *arena;
	const struct corpus *corpus;
	bool words;
};

enum class_no meant_class(enum field_no field)
{
	return field == FIELD_WHO || field == FIELD_ROLE ? CLASS_WHO :
	       field == FIELD_AT			 ? CLASS_WHERE :
	       field == FIELD_KIND			 ? CLASS_KINDS :
	       field == FIELD_SERIES			 ? CLASS_SERIES :
							   CLASSES;
}

static struct match match_new(struct arena *a, const struct corpus *c)
{
	return (struct match){ .arena = a, .corpus = c, .book = c->b,
			       .near = { .arena = a }, .missed = { .arena = a },
			       .unknown = { .arena = a } };
}

static struct bits rows_of(struct match *m, const struct query *q,
			   enum class_no class)
{
	return class == CLASS_WHO   ? meant_names(m, q, ANY_CLASS) :
	       class == CLASS_WHERE ? meant_names(m, q, PLACE_CLASSES) :
				      meant_rows(m, q, class);
}

/* TEXT, each word that M missed as the near one that it took. */
static struct sv respelt(const struct match *m, struct sv text)
{
	struct sv missed = build_view(&m->missed), near = build_view(&m->near);

	while (missed.n > 0 && near.n > 0) {
		struct sv from = sv_cut(&missed, ','), to = sv_cut(&near, ',');
		struct build b = { .arena = m->arena };
		size_t at;

		from = sv_trim(from);
		at = sv_find(text, from, 0);
		if (at == SV_NONE)
			continue;
		build_sv(&b, sv_slice(text, 0, at));
		build_sv(&b, sv_trim(to));
		build_sv(&b, sv_slice(text, at + from.n, text.n));
		text = build_view(&b);
	}
	return text;
}

/* TEXT as the first of ROWS of CLASS spells it that it is all of; or TEXT. */
static struct sv as_titled(const struct match *m, enum class_no class,
			   struct bits rows, struct sv text)
{
	struct sv typed = fold_copy(m->arena, text, FOLD_BLIND);

	for (size_t i = bits_next(rows, 0); i < rows.n;
	     i = bits_next(rows, i + 1)) {
		struct sv title = class_title(m->book, class, (uint32_t)i);

		if (sv_eq(fold_copy(m->arena, title, FOLD_BLIND), typed))
			return title;
	}
	return text;
}

/* Whether TEXT stands in what one of ROWS of CLASS is called. */
static bool is_in_title(const struct match *m, enum class_no class,
			struct bits rows, struct sv text)
{
	struct sv typed = fold_copy(m->arena, text, FOLD_EXACT);

	for (size_t i = bits_next(rows, 0); i < rows.n;
	     i = bits_next(rows, i + 1)) {
		struct sv title = class_title(m->book, class, (uint32_t)i);
		struct sv id = class_id(m->book, class, (uint32_t)i);

		title = fold_copy(m->arena, title, FOLD_EXACT);
		id = fold_copy(m->arena, id, FOLD_EXACT);
		if (sv_find(title, typed, 0) != SV_NONE ||
		    sv_find(id, typed, 0) != SV_NONE)
			return true;
	}
	return false;
}

static bool is_misspelt(const struct match *m, enum class_no class,
			struct bits rows, struct sv text)
{
	if (class == CLASS_WHO || class == CLASS_WHERE)
		return m->tier != MATCH_EXACT;
	return !is_in_title(m, class, rows, text);
}

/* Q for each of ROWS of CLASS, quoted whole, in LIST: FOUND: for each by which
 * it finds anything. */
static void add_each(struct node_list *list, const struct meaning *by,
		     const struct query *q, enum class_no class,
		     struct bits rows, bool found)
{
	struct query one = *q;

	one.whole = true;
	for (size_t i = bits_next(rows, 0); i < rows.n;
	     i = bits_next(rows, i + 1)) {
		struct match m = match_new(by->arena, by->corpus);

		one.text = class_value(by->corpus->b, class, (uint32_t)i);
		if (!found || bits_any(match_field(&m, &one)))
			node_add(list, node_new(by->arena, one));
	}
}

/* The field Q as it asks for each of a few that it means; else for the near
 * spelling of them, where it has one. */
static const struct query *field_meant(const struct meaning *by,
				       const struct query *q, bool negated)
{
	enum class_no class = meant_class(q->field);
	struct match m = match_new(by->arena, by->corpus);
	struct node_list list = { .arena = by->arena };
	struct query one = *q;
	struct bits rows;
	size_t n;

	if (class == CLASSES || q->whole)
		return q;
	m.negated = negated;
	rows = rows_of(&m, q, class);
	if (!by->words && !is_misspelt(&m, class, rows, q->text))
		return q;
	n = bits_count(rows);
	if (n <= MANY)
		add_each(&list, by, q, class, rows, n > 1);
	if (list.n > 0 && list.n <= (by->words ? FEW : 1))
		return node_join(&list, QUERY_OR);
	one.text = as_titled(&m, class, rows, respelt(&m, q->text));
	return node_new(by->arena, one);
}

static const struct query *text_meant(const struct meaning *by,
				      const struct query *q)
{
	struct match m = match_new(by->arena, by->corpus);
	struct query one = *q;

	match_text(&m, q);
	one.text = respelt(&m, q->text);
	return node_new(by->arena, one);
}

static const struct query *meant(const struct meaning *by,
				 const struct query *q, bool negated)
{
	struct node_list list = { .arena = by->arena };

	if (q->op == QUERY_FIELD)
		return field_meant(by, q, negated);
	if (q->op == QUERY_TEXT && !negated)
		return text_meant(by, q);
	if (q->op == QUERY_NOT)
		return query_not(by->arena, meant(by, q->parts[0], true));
	if (q->op != QUERY_AND && q->op != QUERY_OR)
		return q;
	for (size_t i = 0; i < q->nparts; i++)
		node_add(&list, meant(by, q->parts[i], negated));
	return node_join(&list, q->op);
}

const struct query *query_as_meant(struct arena *a, const struct corpus *c,
				   const struct query *q, bool words)
{
	struct meaning by = { a, c, words };

	return q ? meant(&by, q, false) : NULL;
}
