/* The sources of events, each once (catalogue.h). */
#include "report/catalogue.h"

#include "base/ascii.h"
#include "book/each.h"
#include "report/address.h"
#include "wording/date_words.h"

enum { ID_MAX = 200 }; /* bytes, as files of ours have it */

const char *const *catalogue_fields(size_t *n)
{
	static const char *const fields[] = {
		"author",   "editor",	 "in",	     "volume", "issue",
		"pages",    "publisher", "city",     "date",   "date_text",
		"kind",	    "isbn",	 "doi",	     "archive", "shelfmark",
		"url",	    "archived",	 "accessed", "file",   "language",
		"reliability",
	};

	*n = sizeof(fields) / sizeof(*fields);
	return fields;
}

void catalogue_begin(struct catalogue *c, const struct format_rows *page)
{
	c->page = page;
	c->b = page->of->corpus->b;
	c->seen = ARENA_NEW(page->life, book_sources(c->b), bool);
}

/* A walk over what an event refers to. */
struct walk {
	struct catalogue *c;
	catalogue_fn *fn;
	void *of;
};

static void take(const struct walk *w, source_no source)
{
	if (w->c->seen[source])
		return;
	w->c->seen[source] = true;
	w->fn(w->of, source);
}

static bool take_cites(struct range cites, void *walk)
{
	const struct walk *w = walk;
	const struct cite *cite = book_cites(w->c->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(w->c->b, cite[i].via);

		take(w, cite[i].source);
		for (uint32_t k = 0; k < cite[i].via.count; k++)
			take(w, via[k]);
	}
	return false;
}

void catalogue_event(struct catalogue *c, event_no ev, catalogue_fn *fn,
		     void *of)
{
	struct walk walk = { c, fn, of };

	each_cites(c->b, ev, take_cites, &walk);
}

void catalogue_cites(struct catalogue *c, struct range cites, catalogue_fn *fn,
		     void *of)
{
	struct walk walk = { c, fn, of };

	take_cites(cites, &walk);
}

struct sv catalogue_field(const struct catalogue *c, source_no source,
			  const char *key)
{
	struct sv text = book_source_field(c->b, source, sv_of(key));
	struct sv id = book_source_id(c->b, source);

	return text.n == 0 && strcmp(key, "url") == 0 && address_is_web(id) ?
		       id :
		       text;
}

struct date catalogue_date(const struct catalogue *c, source_no source,
			   const char *key)
{
	struct date_fault fault;
	struct date d;

	date_parse(c->page->scratch,
		   book_source_field(c->b, source, sv_of(key)), DATE_LENIENT,
		   &d, NULL, &fault);
	return d;
}

void catalogue_key(const struct catalogue *c, struct build *out,
		   source_no source)
{
	struct sv id = book_source_id(c->b, source);
	bool plain = id.n > 0 && id.n <= ID_MAX && ascii_is_alnum(id.s[0]);

	for (size_t i = 0; i < id.n; i++)
		plain = plain && (ascii_is_alnum(id.s[i]) ||
				  memchr("-_.", id.s[i], 3));
	if (plain)
		build_sv(out, id);
	else
		build_fmt(out, "source-%u", source + 1);
}

void catalogue_words(const struct catalogue *c, struct build *out,
		     const struct date *d)
{
	if (c->page->layout->locale && !c->page->layout->iso)
		date_words(out, c->page->layout->locale, d);
	else
		date_print(out, d);
}

bool catalogue_person(struct sv *value, struct sv *family, struct sv *given)
{
	struct sv name = { 0 }, rest, first;

	while (name.n == 0 && value->n > 0)
		name = sv_trim(sv_cut(value, '\n'));
	rest = name;
	first = sv_trim(sv_cut(&rest, ','));
	*family = first;
	*given = sv_trim(rest);
	if (family->n > 0 && given->n > 0)
		return true;
	*family = (struct sv){ 0 };
	*given = name;
	return false;
}
