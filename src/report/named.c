/* The people, bodies and places that events name (named.h). */
#include "report/named.h"

#include "book/choice.h"
#include "book/each.h"

/* ---- which ---- */

struct finding {
	const struct book *b;
	bool *named;
	bool more; /* than before this turn */
};

static bool add(name_no name, void *finding)
{
	struct finding *f = finding;

	if (name == NO_NAME || f->named[name])
		return false;
	f->named[name] = f->more = true;
	return false;
}

static void add_variants(struct finding *f, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(f->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct who *who = book_who_rows(f->b, v[i].who);
		const struct where *where = book_where_rows(f->b, v[i].where);

		for (uint32_t k = 0; k < v[i].who.count; k++)
			each_name_of(f->b, &who[k], add, f);
		for (uint32_t k = 0; k < v[i].where.count; k++)
			add(where[k].place, f);
	}
}

/* What NAME belongs to, lies in or consists of. */
static void add_around(struct finding *f, name_no name)
{
	size_t n;
	const struct office *offices = book_offices(f->b, name, &n);
	const name_no *members;

	add(book_name_country(f->b, name), f);
	add(book_name_in(f->b, name), f);
	for (size_t i = 0; i < n; i++)
		add(offices[i].of, f);
	members = book_members(f->b, name, &n);
	for (size_t i = 0; i < n; i++)
		add(members[i], f);
}

bool *named_by(struct arena *a, const struct book *b, const event_no *hits,
	       size_t n)
{
	struct finding f = { b, ARENA_NEW(a, book_names(b), bool), false };

	for (size_t i = 0; i < n; i++) {
		series_no series = book_series(b, hits[i]);

		each_name(b, hits[i], add, &f);
		add_variants(&f, hits[i]);
		if (series != NO_SERIES)
			add(book_series_body(b, series), &f);
	}
	for (f.more = true; f.more;) {
		f.more = false;
		for (name_no name = 0; name < book_names(b); name++)
			if (f.named[name])
				add_around(&f, name);
	}
	return f.named;
}

/* ---- what is told of one ---- */

const char *const *named_fields(size_t *n)
{
	static const char *const fields[] = { "sort", "kind", "born", "died",
					      "place", "wikidata" };

	*n = sizeof(fields) / sizeof(*fields);
	return fields;
}

struct range named_source(const struct book *b, const struct fact *facts,
			  size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_FIELD &&
		    sv_eq(book_text(b, facts[i].key), SV("source")))
			return facts[i].cites;
	return (struct range){ 0 };
}

struct range named_cites(const struct book *b, name_no name)
{
	size_t n;
	const struct fact *facts = book_name_facts(b, name, &n);

	return named_source(b, facts, n);
}

bool named_is_told(const struct book *b, name_no name)
{
	size_t nfields, spellings, offices, members;
	const char *const *fields = named_fields(&nfields);
	bool place = book_name_class(b, name) == NAME_PLACE;

	book_spellings(b, name, &spellings);
	book_offices(b, name, &offices);
	book_members(b, name, &members);
	for (size_t i = 0; i < nfields; i++)
		if (book_name_field(b, name, sv_of(fields[i])).n > 0)
			return true;
	return spellings + offices + members + named_cites(b, name).count > 0 ||
	       (!place && (book_name_in(b, name) != NO_NAME ||
			   book_name_country(b, name) != NO_NAME));
}

static void put_names(struct tree *t, name_no name)
{
	size_t n;
	const struct spelling *s = book_spellings(t->b, name, &n);

	json_open(&t->json, "names", '[');
	for (size_t i = 0; i < n; i++) {
		json_open(&t->json, NULL, '{');
		json_text(&t->json, "name", book_text(t->b, s[i].name));
		json_text(&t->json, "lang", book_text(t->b, s[i].lang));
		json_text(&t->json, "dates", book_text(t->b, s[i].dates));
		json_shut(&t->json, '}');
	}
	json_shut(&t->json, ']');
}

/* The name NAME, or null. */
static void put_name(struct tree *t, const char *key, name_no name)
{
	json_text(&t->json, key,
		  name != NO_NAME ? book_name(t->b, name) : SV(""));
}

static void put_offices(struct tree *t, name_no name)
{
	size_t n;
	const struct office *o = book_offices(t->b, name, &n);

	json_open(&t->json, "offices", '[');
	for (size_t i = 0; i < n; i++) {
		json_open(&t->json, NULL, '{');
		json_text(&t->json, "title", book_text(t->b, o[i].title));
		members_put_titles(t, "titles", FACT_TITLE,
				   book_fact_rows(t->b, o[i].facts),
				   o[i].facts.count);
		put_name(t, "of", o[i].of);
		json_text(&t->json, "dates", book_text(t->b, o[i].dates));
		json_text(&t->json, "as_of", book_text(t->b, o[i].as_of));
		members_put_inferred(t, book_fact_rows(t->b, o[i].facts),
				     o[i].facts.count);
		members_put_cites(t, o[i].cites);
		json_shut(&t->json, '}');
	}
	json_shut(&t->json, ']');
}

void named_put(struct tree *t, name_no name)
{
	size_t n;
	const char *const *fields = named_fields(&n);
	const name_no *members;
	struct sv lat, lon;

	json_open(&t->json, NULL, '{');
	json_text(&t->json, "name", book_name(t->b, name));
	json_text(&t->json, "id", book_name_id(t->b, name));
	json_text(&t->json, "class", choice_class(book_name_class(t->b, name)));
	for (size_t i = 0; i < n; i++)
		json_text(&t->json, fields[i],
			  book_name_field(t->b, name, sv_of(fields[i])));
	put_name(t, "country", book_name_country(t->b, name));
	put_name(t, "in", book_name_in(t->b, name));
	book_coordinates(t->b, name, &lat, &lon);
	json_text(&t->json, "lat", lat);
	json_text(&t->json, "lon", lon);
	put_names(t, name);
	put_offices(t, name);
	json_open(&t->json, "members", '[');
	members = book_members(t->b, name, &n);
	for (size_t i = 0; i < n; i++)
		put_name(t, NULL, members[i]);
	json_shut(&t->json, ']');
	members_put_cites(t, named_cites(t->b, name));
	json_shut(&t->json, '}');
}
