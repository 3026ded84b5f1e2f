/* A query in the words of a language (query_words()). */
#include "book/called.h"
#include "book/choice.h"
#include "index/classes.h"
#include "query/meant.h"
#include "query/node.h"
#include "text/letter.h"
#include "wording/date_words.h"
#include "wording/label.h"

/* What words are put for. */
struct telling {
	struct build *out;
	const struct book *book;
	const struct locale *locale;
	bool iso;
};

static const enum label field_labels[FIELD_COUNT] = {
	[FIELD_WHO] = LABEL_SAID_WHO,	    [FIELD_AT] = LABEL_SAID_AT,
	[FIELD_KIND] = LABEL_SAID_KIND,	    [FIELD_SERIES] = LABEL_SAID_SERIES,
	[FIELD_TAG] = LABEL_SAID_TAG,	    [FIELD_SRC] = LABEL_SAID_SRC,
	[FIELD_STATUS] = LABEL_SAID_STATUS, [FIELD_ID] = LABEL_SAID_ID,
	[FIELD_PREC] = LABEL_SAID_PREC,	    [FIELD_HAS] = LABEL_SAID_HAS,
	[FIELD_WEEK] = LABEL_SAID_WEEK,
};

static void fill(struct telling *t, enum label label, struct sv value)
{
	label_fill(t->out, t->locale, label, value);
}

/* What TEXT is in the quotation marks of the language. */
static struct sv quoted(struct telling *t, struct sv text)
{
	struct build b = { .arena = t->out->arena };

	build_sv(&b, t->locale->open);
	build_sv(&b, text);
	build_sv(&b, t->locale->shut);
	return build_view(&b);
}

/* TEXT within a sentence. */
static struct sv small(struct telling *t, struct sv text)
{
	return letter_first(t->out->arena, t->locale, text, false);
}

/* The role that a query calls ROLE as it names fields, no id to be looked up:
 * guest-of-honour; or how many roles the book has. */
static role_no find_role(const struct book *b, struct sv role)
{
	role_no r = 0;

	while (r < book_role_count(b) &&
	       !field_is_role(role, book_role_id(b, r)))
		r++;
	return r;
}

/* What Q asks for as readers call it, where that is quoted whole. */
static struct sv called(struct telling *t, const struct query *q)
{
	enum class_no class = meant_class(q->field);
	uint32_t no = q->whole && class != CLASSES ?
			      class_find(t->book, class, q->text) :
			      UINT32_MAX;

	return no == UINT32_MAX ? q->text :
				  class_shown(t->out->arena, t->book, class,
					      no, t->locale);
}

/* "host: Aliyev" */
static void put_role(struct telling *t, const struct query *q)
{
	role_no r = find_role(t->book, q->role);
	struct sv role = r < book_role_count(t->book) ?
				 called_role(t->book, r, t->locale) :
				 q->role;

	label_fill_two(t->out, t->locale, LABEL_SAID_ROLE, small(t, role),
		       called(t, q));
}

/* The word that Q, of a field that chooses from a list, has there. */
static struct sv choice(struct telling *t, const struct query *q)
{
	static const struct {
		struct sv word;
		enum label label;
	} words[] = {
#define X(id, text) { SV_INIT(text), LABEL_##id },
		STATUS_WORDS(X)
#undef X
#define X(name, text) { SV_INIT(text), LABEL_UNIT_##name },
		DATE_PRECISIONS(X)
#undef X
		{ SV_INIT("none"), LABEL_SAID_NONE },
		{ SV_INIT("figures"), LABEL_KEY_FIGURES },
		{ SV_INIT("variants"), LABEL_SAID_VARIANTS },
		{ SV_INIT("quote"), LABEL_SAID_QUOTE },
		{ SV_INIT("sources"), LABEL_KEY_SOURCES },
		{ SV_INIT("summary"), LABEL_KEY_SUMMARY },
		{ SV_INIT("results"), LABEL_KEY_RESULTS },
		{ SV_INIT("items"), LABEL_KEY_ITEMS },
		{ SV_INIT("tags"), LABEL_SAID_TAGS },
		{ SV_INIT("links"), LABEL_KEY_LINKS },
		{ SV_INIT("who"), LABEL_SAID_PEOPLE },
		{ SV_INIT("place"), LABEL_KEY_PLACE },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_same(words[i].word, q->text))
			return label_text(t->locale, words[i].label);
	return q->text;
}

static struct sv value_of(struct telling *t, const struct query *q)
{
	switch (q->field) {
	case FIELD_KIND:
		return small(t, called_kind_of(t->book, q->text, t->locale));
	case FIELD_STATUS:
	case FIELD_PREC:
	case FIELD_HAS:
		return choice(t, q);
	default:
		return called(t, q);
	}
}

/* What is new since something else than his last visit: that is told. */
static bool put_news(struct telling *t, const struct query *q)
{
	static const enum label labels[IS_STATES] = {
		[IS_NEW] = LABEL_SAID_NEW,
		[IS_CHANGED] = LABEL_WORDS_CHANGED_SINCE,
	};
	enum label label = 0;
	struct sv since = { 0 };

	if (q->op == QUERY_FIELD && q->field == FIELD_IS)
		label = labels[field_choice(FIELD_IS, q->text)->code];
	if (label && q->own && q->own->news)
		since = q->own->news(q->own->news_of).since;
	if (since.n > 0)
		fill(t, label, since);
	return since.n > 0;
}

/* What the reader keeps is told as he asks for it. */
static void put_own(struct telling *t, const struct query *q)
{
	struct build b = { .arena = t->out->arena };

	if (put_news(t, q))
		return;
	query_print(&b, q);
	fill(t, LABEL_SAID_OWN, build_view(&b));
}

static void put_field(struct telling *t, const struct query *q)
{
	if (node_is_own(q) || q->op == QUERY_SAVED)
		put_own(t, q);
	else if (q->field == FIELD_ROLE)
		put_role(t, q);
	else if (q->field == FIELD_SRC && sv_same(q->text, SV("none")))
		build_sv(t->out, label_text(t->locale, LABEL_SAID_NO_SRC));
	else
		fill(t, field_labels[q->field], value_of(t, q));
}

static void put_text(struct telling *t, const struct query *q)
{
	fill(t, LABEL_SAID_TEXT, quoted(t, q->text));
}

static void put_exact(struct telling *t, const struct query *q)
{
	fill(t, LABEL_SAID_EXACT, quoted(t, q->text));
}

static void put_regex(struct telling *t, const struct query *q)
{
	struct build b = { .arena = t->out->arena };

	build_fmt(&b, "/%.*s/", SV_ARG(q->text));
	fill(t, LABEL_SAID_REGEX, build_view(&b));
}

static void put_period(struct telling *t, const struct query *q)
{
	struct build words = { .arena = t->out->arena };

	if (t->iso)
		build_sv(&words, q->text);
	else
		date_words(&words, t->locale, &q->period);
	fill(t, q->must ? LABEL_SAID_MUST : LABEL_SAID_DATE,
	     build_view(&words));
}

static void put(struct telling *t, const struct query *q);

/* Q as a part of another, in parentheses where that has no other end. */
static struct sv part_of(struct telling *t, const struct query *q)
{
	struct build b = { .arena = t->out->arena };
	struct telling inside = *t;
	bool group = query_is_compound(q);

	inside.out = &b;
	build_str(&b, group ? "(" : "");
	put(&inside, q);
	build_str(&b, group ? ")" : "");
	return build_view(&b);
}

static void put_not(struct telling *t, const struct query *q)
{
	fill(t, LABEL_SAID_NOT, part_of(t, q->parts[0]));
}

/* Whether X and Y are a beginning and an end, as --from and --to give them. */
static bool are_ends(const struct query *x, const struct query *y)
{
	return x->op == QUERY_PERIOD && y->op == QUERY_PERIOD && !x->must &&
	       !y->must && sv_ends(x->text, SV("..")) &&
	       sv_starts(y->text, SV(".."));
}

/* A date that is an end of a period, in words. */
static struct sv end_words(struct telling *t, struct sv edtf)
{
	struct build words = { .arena = t->out->arena };
	struct date_fault fault;
	struct date d;

	if (t->iso || !date_parse(t->out->arena, edtf, DATE_LENIENT, &d, NULL,
				  &fault))
		return edtf;
	date_words(&words, t->locale, &d);
	return build_view(&words);
}

/* "2007 to 2015"; "May 2024" from and to which it is. */
static void put_ends(struct telling *t, struct sv from, struct sv to)
{
	struct build range = { .arena = t->out->arena };

	from = sv_slice(from, 0, from.n - 2);
	to = sv_slice(to, 2, to.n);
	if (sv_eq(from, to))
		build_sv(&range, end_words(t, from));
	else
		label_fill_two(&range, t->locale, LABEL_LONG_RANGE,
			       end_words(t, from), end_words(t, to));
	fill(t, LABEL_SAID_DATE, build_view(&range));
}

static void put_and(struct telling *t, const struct query *q)
{
	for (size_t i = 0; i < q->nparts; i++) {
		build_str(t->out, i ? ", " : "");
		if (i + 1 < q->nparts &&
		    are_ends(q->parts[i], q->parts[i + 1])) {
			put_ends(t, q->parts[i]->text, q->parts[i + 1]->text);
			i++;
		} else {
			build_sv(t->out, part_of(t, q->parts[i]));
		}
	}
}

static void put_or(struct telling *t, const struct query *q)
{
	struct sv all = part_of(t, q->parts[0]);

	for (size_t i = 1; i < q->nparts; i++) {
		struct build two = { .arena = t->out->arena };

		label_fill_two(&two, t->locale, LABEL_SAID_OR, all,
			       part_of(t, q->parts[i]));
		all = build_view(&two);
	}
	build_sv(t->out, all);
}

static void put(struct telling *t, const struct query *q)
{
	static void (*const how[QUERY_OPS])(struct telling *,
					    const struct query *) = {
		[QUERY_AND] = put_and,	   [QUERY_OR] = put_or,
		[QUERY_NOT] = put_not,	   [QUERY_TEXT] = put_text,
		[QUERY_EXACT] = put_exact, [QUERY_REGEX] = put_regex,
		[QUERY_PERIOD] = put_period, [QUERY_FIELD] = put_field,
		[QUERY_SAVED] = put_own,
	};

	if (how[q->op])
		how[q->op](t, q);
}

void query_words(struct build *b, const struct book *book,
		 const struct locale *l, bool iso, const struct query *q)
{
	struct build all = { .arena = b->arena };
	struct telling t = { &all, book, l, iso };

	if (!q || q->op == QUERY_ALL)
		return;
	put(&t, q);
	label_fill(b, l, LABEL_SAID_EVENTS, build_view(&all));
}
