/* All that is known of an event, as JSON (members.h). */
#include "report/members.h"

#include "book/called.h"
#include "book/choice.h"
#include "book/figure.h"
#include "book/when.h"

/* ---- values ---- */

static void open(struct tree *t, const char *key, char bracket)
{
	json_open(&t->json, key, bracket);
}

static void shut(struct tree *t, char bracket)
{
	json_shut(&t->json, bracket);
}

static void put_text(struct tree *t, const char *key, struct sv text)
{
	json_text(&t->json, key, text);
}

static void put_field(struct tree *t, const char *key, struct text text)
{
	put_text(t, key, book_text(t->b, text));
}

void members_put_lines(struct tree *t, const char *key, struct sv text)
{
	open(t, key, '[');
	while (text.n)
		put_text(t, NULL, sv_cut(&text, '\n'));
	shut(t, ']');
}

/* ---- names and sources ---- */

static void put_name(struct tree *t, name_no name)
{
	put_text(t, "name", book_name(t->b, name));
	put_text(t, "id", book_name_id(t->b, name));
	put_text(t, "class", choice_class(book_name_class(t->b, name)));
}

static void put_names(struct tree *t, const char *key, struct range names)
{
	const name_no *v = book_name_list(t->b, names);

	open(t, key, '[');
	for (uint32_t i = 0; i < names.count; i++) {
		open(t, NULL, '{');
		put_name(t, v[i]);
		shut(t, '}');
	}
	shut(t, ']');
}

static void put_cite(struct tree *t, const struct cite *cite)
{
	const source_no *via = book_source_list(t->b, cite->via);

	open(t, NULL, '{');
	put_text(t, "id", book_source_id(t->b, cite->source));
	put_text(t, "title", book_source_title(t->b, cite->source));
	put_text(t, "at", book_cite_at(t->scratch, t->b, cite));
	members_put_lines(t, "quotes", book_text(t->b, cite->quote));
	put_text(t, "by", called_lines(t->scratch, t->b, cite->by, NULL));
	put_text(t, "voice", choice_voice((enum voice)cite->voice));
	open(t, "via", '[');
	for (uint32_t i = 0; i < cite->via.count; i++)
		put_text(t, NULL, book_source_id(t->b, via[i]));
	shut(t, ']');
	shut(t, '}');
}

static void put_cites(struct tree *t, const struct cite *cites, size_t n)
{
	open(t, "sources", '[');
	for (size_t i = 0; i < n; i++)
		put_cite(t, &cites[i]);
	shut(t, ']');
}

void members_put_cites(struct tree *t, struct range cites)
{
	put_cites(t, book_cites(t->b, cites), cites.count);
}

/* What is inferred and why, as the list KEY. */
static void put_reasons(struct tree *t, const char *key, struct range inferred)
{
	const struct fact *facts = book_fact_rows(t->b, inferred);

	open(t, key, '[');
	for (uint32_t i = 0; i < inferred.count; i++) {
		open(t, NULL, '{');
		put_field(t, "field", facts[i].key);
		put_field(t, "why", facts[i].value);
		shut(t, '}');
	}
	shut(t, ']');
}

static void put_counted(struct tree *t, const struct figure *f)
{
	size_t n;
	const event_no *v = figure_events(t->b, f, &n);

	open(t, "counts", '[');
	for (size_t i = 0; i < n; i++)
		put_text(t, NULL, index_key(t->index, v[i]));
	shut(t, ']');
}

void members_put_figures(struct tree *t, const struct figure *figures,
			 size_t n)
{
	open(t, "figures", '[');
	for (size_t i = 0; i < n; i++) {
		const struct figure *f = &figures[i];

		open(t, NULL, '{');
		put_field(t, "what", f->what);
		put_field(t, "value", f->value);
		put_field(t, "unit", f->unit);
		put_text(t, "is", choice_figure_is((enum figure_is)f->is));
		put_text(t, "bound", choice_bound((enum figure_bound)f->bound));
		members_put_lines(t, "of",
				  called_lines(t->scratch, t->b, f->of, NULL));
		put_field(t, "as_of", f->as_of);
		put_field(t, "over", f->over);
		put_counted(t, f);
		put_reasons(t, "inferred", f->inferred);
		members_put_cites(t, f->cites);
		shut(t, '}');
	}
	shut(t, ']');
}

/* ---- the parts of an event ---- */

/* A bound as a day, or null where it is open or not known. */
static void put_day(struct tree *t, const char *key, enum date_end end,
		    int64_t day)
{
	struct build text = { .arena = t->scratch };

	if (end == END_KNOWN)
		date_print_day(&text, day);
	put_text(t, key, build_view(&text));
}

static void put_date(struct tree *t, event_no ev)
{
	static const struct sv keys[] = { [DATE_OWN] = SV_INIT("date"),
					  [DATE_AS_OF] = SV_INIT("as_of"),
					  [DATE_INHERITED] =
						  SV_INIT("part_of") };
	struct date d = book_date(t->b, ev);
	bool none = d.form == DATE_NONE;
	struct sv key = none ? SV("") : keys[book_date_source(t->b, ev)];

	put_text(t, "date", book_edtf(t->b, ev));
	put_text(t, "date_key", key);
	put_text(t, "calendar",
		 book_julian(t->b, ev) ? SV("julian") : SV(""));
	put_day(t, "first", none ? END_UNKNOWN : d.first_end, d.first);
	put_day(t, "last", none ? END_UNKNOWN : d.last_end, d.last);
	json_truth(&t->json, "open", !none && (d.first_end == END_OPEN ||
				       d.last_end == END_OPEN));
	put_text(t, "precision", book_has_precision(t->b, ev) ?
					 choice_precision(d.precision) :
					 SV(""));
	put_text(t, "date_text", book_fact(t->b, ev, FACT_DATE_TEXT,
					   (struct sv){ 0 }));
	put_text(t, "date_inferred", book_date_reason(t->b, ev));
}

static void put_kinds(struct tree *t, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(t->b, ev, &n);

	open(t, "kinds", '[');
	for (size_t i = 0; i < n; i++)
		put_text(t, NULL, book_kind_id(t->b, kinds[i]));
	shut(t, ']');
}

static void put_who(struct tree *t, const struct who *who, size_t n)
{
	open(t, "who", '[');
	for (size_t i = 0; i < n; i++) {
		const struct who_more *more = book_who_more(t->b, &who[i]);

		open(t, NULL, '{');
		if (who[i].name != NO_NAME) {
			put_name(t, who[i].name);
		} else {
			put_field(t, "name", more->group);
			put_text(t, "id", SV(""));
			put_text(t, "class", SV("group"));
		}
		put_text(t, "role", book_role_id(t->b, who[i].role));
		json_truth(&t->json, "present", !(who[i].flags & WHO_ABSENT));
		json_truth(&t->json, "inferred",
			   who[i].flags & WHO_INFERRED);
		put_reasons(t, "reasons", more->inferred);
		put_field(t, "as", more->as);
		put_names(t, "of", more->of);
		members_put_cites(t, more->cites);
		shut(t, '}');
	}
	shut(t, ']');
}

/* What PLACE lies in, the innermost first.  In a circle BEHIND, which goes half
 * as fast, is met again. */
static void put_within(struct tree *t, name_no place)
{
	name_no behind = place;
	bool half = false;

	open(t, "in", '[');
	while ((place = book_name_in(t->b, place)) != NO_NAME &&
	       place != behind) {
		put_text(t, NULL, book_name(t->b, place));
		if (half)
			behind = book_name_in(t->b, behind);
		half = !half;
	}
	shut(t, ']');
}

static void put_places(struct tree *t, const struct where *where, size_t n)
{
	open(t, "places", '[');
	for (size_t i = 0; i < n; i++) {
		name_no country = book_name_country(t->b, where[i].place);
		struct sv lat, lon;

		book_coordinates(t->b, where[i].place, &lat, &lon);
		open(t, NULL, '{');
		put_name(t, where[i].place);
		put_within(t, where[i].place);
		put_text(t, "country", country != NO_NAME ?
					       book_name(t->b, country) :
					       SV(""));
		put_text(t, "lat", lat);
		put_text(t, "lon", lon);
		json_truth(&t->json, "about", where[i].flags & WHERE_ABOUT);
		json_truth(&t->json, "inferred",
			   where[i].flags & WHERE_INFERRED);
		put_reasons(t, "reasons", where[i].inferred);
		put_field(t, "as", where[i].as);
		members_put_cites(t, where[i].cites);
		shut(t, '}');
	}
	shut(t, ']');
}

static void put_series(struct tree *t, event_no ev)
{
	series_no series = book_series(t->b, ev);

	put_text(t, "series", series != NO_SERIES ?
				      book_series_id(t->b, series) :
				      SV(""));
	put_text(t, "number", book_number(t->b, ev));
}

static void put_links(struct tree *t, event_no ev)
{
	size_t n;
	const struct link *links = book_links(t->b, ev, &n);

	open(t, "links", '[');
	for (size_t i = 0; i < n; i++) {
		open(t, NULL, '{');
		put_text(t, "kind", choice_link((enum link_kind)links[i].kind));
		put_text(t, "id", index_key(t->index, links[i].to));
		put_text(t, "title",
			 called_briefly(t->scratch,
					book_title(t->b, links[i].to)));
		shut(t, '}');
	}
	shut(t, ']');
}

/* ---- facts ---- */

/* Lists of facts: what a list is called, and the members of an item; without
 * any, an item is the value alone. */
struct fact_list {
	enum fact_kind kind;
	const char *list, *key, *value;
	bool sources;
};

static const struct fact_list results = { FACT_RESULT, "results", "count",
					  "text", true };
static const struct fact_list items = { FACT_ITEM, "items", NULL, "text",
					true };
static const struct fact_list others[] = {
	{ FACT_URL, "urls", NULL, NULL, false },
	{ FACT_TAG, "tags", NULL, NULL, false },
	{ FACT_TITLE, "titles", "lang", "title", false },
	{ FACT_INFERRED, "inferred", "field", "why", false },
	{ FACT_CODE, "codes", "scheme", "code", false },
};

static void put_media(struct tree *t, const struct fact *facts, size_t n)
{
	open(t, "media", '[');
	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != FACT_MEDIA)
			continue;
		open(t, NULL, '{');
		put_field(t, "url", facts[i].value);
		put_field(t, "caption", facts[i + 1].value);
		put_field(t, "credit", facts[i + 2].value);
		shut(t, '}');
	}
	shut(t, ']');
}

static void put_facts(struct tree *t, const struct fact_list *l,
		      const struct fact *facts, size_t n)
{
	open(t, l->list, '[');
	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != l->kind)
			continue;
		if (!l->value) {
			put_field(t, NULL, facts[i].value);
			continue;
		}
		open(t, NULL, '{');
		if (l->key)
			put_field(t, l->key, facts[i].key);
		put_field(t, l->value, facts[i].value);
		if (l->sources)
			members_put_cites(t, facts[i].cites);
		shut(t, '}');
	}
	shut(t, ']');
}

void members_put_titles(struct tree *t, const char *key, enum fact_kind kind,
			const struct fact *facts, size_t n)
{
	const struct fact_list list = { kind, key, "lang", "title",
					false };

	put_facts(t, &list, facts, n);
}

void members_put_inferred(struct tree *t, const struct fact *facts, size_t n)
{
	const struct fact_list list = { FACT_INFERRED, "inferred", "field",
					"why", false };

	put_facts(t, &list, facts, n);
}

static void put_variants(struct tree *t, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(t->b, ev, &n);

	open(t, "variants", '[');
	for (size_t i = 0; i < n; i++) {
		const struct fact *facts = book_fact_rows(t->b, v[i].facts);

		open(t, NULL, '{');
		put_field(t, "field", v[i].field);
		put_field(t, "value", v[i].value);
		put_who(t, book_who_rows(t->b, v[i].who), v[i].who.count);
		put_places(t, book_where_rows(t->b, v[i].where),
			   v[i].where.count);
		members_put_figures(t, book_figure_rows(t->b, v[i].figures),
			    v[i].figures.count);
		put_facts(t, &results, facts, v[i].facts.count);
		put_facts(t, &items, facts, v[i].facts.count);
		members_put_cites(t, v[i].cites);
		shut(t, '}');
	}
	shut(t, ']');
}

/* Who took part, where, and what else is counted of EV. */
static void put_rows(struct tree *t, event_no ev)
{
	size_t nwho, nwhere, nfigures;
	const struct who *who = book_who(t->b, ev, &nwho);
	const struct where *where = book_where(t->b, ev, &nwhere);
	const struct figure *figures = book_figures(t->b, ev, &nfigures);

	put_who(t, who, nwho);
	put_places(t, where, nwhere);
	put_series(t, ev);
	put_links(t, ev);
	members_put_figures(t, figures, nfigures);
}

void members_put(struct tree *t, event_no ev)
{
	size_t n, nfacts;
	const struct cite *cites = book_sources_of(t->b, ev, &n);
	const struct fact *facts = book_facts(t->b, ev, &nfacts);

	open(t, NULL, '{');
	put_text(t, "id", index_key(t->index, ev));
	put_date(t, ev);
	put_text(t, "title", book_title(t->b, ev));
	put_text(t, "summary", book_summary(t->b, ev));
	put_kinds(t, ev);
	put_text(t, "status", choice_status(book_status(t->b, ev)));
	put_text(t, "confidence", choice_confidence(book_confidence(t->b, ev)));
	put_text(t, "level",
		 book_fact(t->b, ev, FACT_LEVEL, (struct sv){ 0 }));
	put_rows(t, ev);
	put_facts(t, &results, facts, nfacts);
	put_facts(t, &items, facts, nfacts);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		put_facts(t, &others[i], facts, nfacts);
	put_media(t, facts, nfacts);
	put_variants(t, ev);
	put_cites(t, cites, n);
	shut(t, '}');
}
