/* What the rows of classes.def refer to, and what is asked of them. */
#include <stdlib.h>

#include "base/build.h"
#include "book/called.h"
#include "book/family.h"
#include "index/classes.h"
#include "text/fold.h"

/* ---- names ---- */

static bool is_person(const struct book *b, uint32_t no)
{
	return book_name_class(b, no) == NAME_PERSON;
}

static bool is_place(const struct book *b, uint32_t no)
{
	return book_name_class(b, no) == NAME_PLACE;
}

static bool is_organisation(const struct book *b, uint32_t no)
{
	return book_name_class(b, no) == NAME_ORGANISATION;
}

static const struct class_rows names = {
	.count = book_names, .title = book_name, .called = called_name,
	.id = book_name_id,
	.events = index_name_events, .parent = book_name_in,
	.declared = book_name_declared, .spelt = true, .ranked = true,
};

/* ---- vocabularies, series, sources, tags ---- */

/* In a file: what is only built in is not. */
static bool kind_declared(const struct book *b, uint32_t no)
{
	return book_kind_origin(b, no).line > 0;
}

static const struct class_rows kinds = {
	.count = book_kind_count, .title = book_kind_label,
	.id = book_kind_id, .called = called_kind, .texts = texts_of_kind,
	.events = index_kind_events,
	.parent = book_kind_parent, .declared = kind_declared,
	.ranked = true, .built_in = true,
};

static const struct class_rows series = {
	.count = book_series_count, .title = book_series_title,
	.called = called_series, .texts = texts_of_series,
	.id = book_series_id, .events = index_series_events,
	.declared = book_series_declared, .ranked = true,
};

static const struct class_rows sources = {
	.count = book_sources, .title = book_source_title,
	.id = book_source_id,
	.events = index_source_events, .declared = book_source_declared,
};

static const struct class_rows tags = {
	.count = book_tags, .title = book_tag, .events = index_tag_events,
	.ranked = true,
};

/* ---- precisions ---- */

static uint32_t precision_count(const struct book *b)
{
	(void)b;
	return PRECISIONS;
}

static struct sv precision_word(const struct book *b, uint32_t no)
{
	static const struct sv words[] = {
#define X(name, word) SV_INIT(word),
		DATE_PRECISIONS(X)
#undef X
	};

	(void)b;
	return words[no];
}

static struct sv precision_called(const struct book *b, uint32_t no,
				  const struct locale *l)
{
	static const enum label labels[] = {
#define X(name, word) LABEL_UNIT_##name,
		DATE_PRECISIONS(X)
#undef X
	};

	(void)b;
	return label_text(l, labels[no]);
}

static const struct class_rows precisions = {
	.count = precision_count, .title = precision_word,
	.called = precision_called,
	.built_in = true,
};

/* ---- the classes ---- */

static const struct class classes[CLASSES] = {
#define X(name, word, one, called, heading, field, rows, holds, count)         \
	{ SV_INIT(word), SV_INIT(one), SV_INIT(field), called, heading, &rows, \
	  holds, count },
#include "index/classes.def"
#undef X
};

const struct class *class_of(enum class_no c)
{
	return &classes[c];
}

enum class_no class_find_word(struct sv word)
{
	for (int c = 0; word.n && c < CLASSES; c++)
		if (sv_eq(classes[c].word, word))
			return (enum class_no)c;
	return CLASSES;
}

enum class_no class_find_field(struct sv field)
{
	for (int c = 0; c < CLASSES; c++)
		if (sv_eq(classes[c].field, field))
			return (enum class_no)c;
	return CLASSES;
}

uint32_t class_size(const struct book *b, enum class_no c)
{
	return classes[c].rows->count(b);
}

bool class_holds(const struct book *b, enum class_no c, uint32_t no)
{
	return !classes[c].holds || classes[c].holds(b, no);
}

struct sv class_title(const struct book *b, enum class_no c, uint32_t no)
{
	return classes[c].rows->title(b, no);
}

bool class_texts(const struct book *b, enum class_no c, uint32_t no,
		 texts_fn *fn, void *arg)
{
	const struct class_rows *rows = classes[c].rows;
	struct sv title = rows->title(b, no);

	return rows->texts ? rows->texts(b, no, fn, arg) :
			     title.n && fn(title, arg);
}

struct sv class_id(const struct book *b, enum class_no c, uint32_t no)
{
	const struct class_rows *rows = classes[c].rows;

	return rows->id ? rows->id(b, no) : SV("");
}

uint32_t class_parent(const struct book *b, enum class_no c, uint32_t no)
{
	const struct class_rows *rows = classes[c].rows;

	return rows->parent ? rows->parent(b, no) : UINT32_MAX;
}

bool class_declared(const struct book *b, enum class_no c, uint32_t no)
{
	const struct class_rows *rows = classes[c].rows;

	return rows->declared && rows->declared(b, no);
}

/* ---- one and no other ---- */

/* What may tell a name from its namesakes, each empty where it has none. */

static struct sv called_or_none(const struct book *b, name_no n,
				const struct locale *l)
{
	return n == NO_NAME ? SV("") :
	       l	    ? called_name(b, n, l) :
			      book_name(b, n);
}

static struct sv within_of(const struct book *b, name_no n,
			   const struct locale *l)
{
	return called_or_none(b, book_name_in(b, n), l);
}

static struct sv country_of(const struct book *b, name_no n,
			    const struct locale *l)
{
	return called_or_none(b, book_name_country(b, n), l);
}

static struct sv office_of(const struct book *b, name_no n,
			   const struct locale *l)
{
	size_t count;
	const struct office *offices = book_offices(b, n, &count);

	return count == 0 ? SV("") :
	       l	  ? called_office(b, offices, l) :
			    book_text(b, offices->title);
}

/* In the language of L; for null as the book has it. */
static struct sv (*const traits[])(const struct book *, name_no,
				   const struct locale *l) = {
	within_of, country_of, office_of,
};

enum { TRAITS = sizeof(traits) / sizeof(traits[0]) };

static bool has_trait(const struct book *b, name_no n, struct sv text)
{
	for (size_t i = 0; i < TRAITS; i++)
		if (sv_eq(traits[i](b, n, NULL), text))
			return true;
	return false;
}

/* Whether no other name of the title of N has its trait OWN, be it as another
 * trait: what is in Russia, and what has it for a country, read alike. */
static bool tells_apart(const struct book *b, name_no n, struct sv own)
{
	enum { MOST = 16 }; /* of more only ids are looked at */
	name_no other = book_namesake(b, n);

	for (int i = 0; own.n && i < MOST; i++) {
		if (other == n)
			return true;
		if (has_trait(b, other, own))
			return false;
		other = book_namesake(b, other);
	}
	return false;
}

/* What tells the name N from its namesakes, or empty. */
static struct sv distinction(const struct book *b, name_no n,
			     const struct locale *l)
{
	for (size_t i = 0; i < TRAITS; i++)
		if (tells_apart(b, n, traits[i](b, n, NULL)))
			return traits[i](b, n, l);
	return book_name_id(b, n);
}

struct sv class_shown(struct arena *a, const struct book *b, enum class_no c,
		      uint32_t no, const struct locale *l)
{
	const struct class_rows *rows = classes[c].rows;
	struct sv called = rows->called ? rows->called(b, no, l) :
					  rows->title(b, no);
	struct build text = { .arena = a };
	struct sv apart;

	if (!rows->spelt || book_namesake(b, no) == no)
		return called;
	apart = distinction(b, no, l);
	build_sv(&text, called);
	if (apart.n) {
		build_str(&text, " (");
		build_sv(&text, apart);
		build_char(&text, ')');
	}
	return build_view(&text);
}

struct sv class_ordered(struct arena *a, const struct book *b, enum class_no c,
			uint32_t no, const struct locale *l)
{
	struct sv shown = class_shown(a, b, c, no, l), called;
	struct build key = { .arena = a };

	if (!classes[c].rows->spelt || book_name_class(b, no) != NAME_PERSON)
		return shown;
	called = called_name(b, no, l);
	build_sv(&key, family_first(a, b, no, called));
	build_sv(&key, sv_slice(shown, called.n, shown.n));
	return build_view(&key);
}

struct sv class_value(const struct book *b, enum class_no c, uint32_t no)
{
	bool alone = classes[c].rows->spelt && book_namesake(b, no) == no;
	struct sv id = alone ? SV("") : class_id(b, c, no);

	return id.n ? id : class_title(b, c, no);
}

uint32_t class_find(const struct book *b, enum class_no c, struct sv value)
{
	uint32_t n = class_size(b, c);

	for (uint32_t no = 0; no < n; no++)
		if (sv_eq(class_id(b, c, no), value) && value.n)
			return no;
	for (uint32_t no = 0; no < n; no++)
		if (sv_eq(class_title(b, c, no), value))
			return no;
	return UINT32_MAX;
}

/* ---- all of a class ---- */

struct count class_count(struct arena *a, const struct corpus *of,
			 enum class_no c, struct hits hits, bool ends)
{
	struct count count =
		count_new(a, of, hits, class_size(of->b, c), ends);

	classes[c].count(&count);
	return count;
}

struct count class_count_until(struct arena *a, const struct corpus *of,
			       enum class_no c, struct hits hits,
			       struct stop *stop)
{
	struct count count =
		count_new(a, of, hits, class_size(of->b, c), false);

	count.stop = stop;
	classes[c].count(&count);
	return count;
}

/* One of a class while they are put in order. */
struct placed {
	struct sv fold; /* of a name */
	uint32_t no, events;
};

static int by_events(const void *x, const void *y)
{
	const struct placed *a = x, *b = y;
	int order;

	if (a->events != b->events)
		return a->events < b->events ? 1 : -1;
	order = sv_cmp(a->fold, b->fold);
	return order != 0 ? order : (a->no > b->no) - (a->no < b->no);
}

struct class_order class_order(struct arena *a, const struct corpus *of,
			       enum class_no c, struct hits all)
{
	const struct book *b = of->b;
	struct count count = class_count(a, of, c, all, false);
	struct class_order order = { c, ARENA_NEW(a, count.n, uint32_t), 0,
				     count.events };
	struct arena scratch = { 0 };
	struct placed *v = ARENA_NEW(&scratch, count.n, struct placed);

	for (uint32_t no = 0; no < count.n; no++) {
		if (!count.events[no] || !class_holds(b, c, no))
			continue;
		v[order.n++] = (struct placed){
			.no = no,
			.events = count.events[no],
			.fold = classes[c].rows->spelt ?
					index_name_folded(of->x, no,
							  FOLD_EXACT) :
					SV(""),
		};
	}
	if (order.n && classes[c].rows->ranked)
		qsort(v, order.n, sizeof(*v), by_events);
	for (size_t i = 0; i < order.n; i++)
		order.v[i] = v[i].no;
	arena_free(&scratch);
	return order;
}
