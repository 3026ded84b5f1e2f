/*
 * The chosen events as JSON, one a line or as a whole: with what is said of the
 * chronology, and of the sources and names that they refer to.
 */
#include <stdlib.h>

#include "report/catalogue.h"
#include "report/members.h"
#include "report/named.h"

/* ---- names, figures, sources ---- */

/* What is told of those that are NAMED and have an id: people, bodies,
 * places. */
static void put_told_names(struct tree *t, const bool *named)
{
	bool any = false;

	json_open(&t->json, "names", '[');
	for (unsigned class = 0; class < NAME_CLASSES; class++)
		for (name_no name = 0; name < book_names(t->b); name++) {
			if (!named[name] ||
			    book_name_class(t->b, name) != class ||
			    book_name_id(t->b, name).n == 0)
				continue;
			build_str(t->json.out, any ? ",\n " : "\n ");
			t->json.comma = false;
			any = true;
			named_put(t, name);
		}
	build_str(t->json.out, any ? "\n" : "");
	json_shut(&t->json, ']');
}

struct known {
	struct sv id;
	uint32_t no;
};

static int by_id(const void *x, const void *y)
{
	const struct known *a = x, *b = y;

	return sv_cmp(a->id, b->id);
}

/* What files say of kinds: what each is called, and is; in the order of their
 * ids, for their numbers are those of first use. */
static void put_kinds(struct tree *t, struct arena *life)
{
	const struct book *b = t->b;
	struct known *known = ARENA_NEW(life, book_kind_count(b), struct known);
	size_t nknown = 0, n;

	for (kind_no k = 0; k < book_kind_count(b); k++)
		if (book_kind_origin(b, k).line > 0)
			known[nknown++] =
				(struct known){ book_kind_id(b, k), k };
	if (nknown > 0)
		qsort(known, nknown, sizeof(*known), by_id);
	json_open(&t->json, "kinds", '[');
	for (size_t i = 0; i < nknown; i++) {
		kind_no k = known[i].no, is = book_kind_parent(b, k);
		const struct fact *facts = book_kind_facts(b, k, &n);

		json_open(&t->json, NULL, '{');
		json_text(&t->json, "id", book_kind_id(b, k));
		json_text(&t->json, "label", book_kind_label(b, k));
		json_text(&t->json, "is",
			  is != NO_KIND ? book_kind_id(b, is) : SV(""));
		members_put_titles(t, "labels", FACT_TITLE, facts, n);
		json_shut(&t->json, '}');
	}
	json_shut(&t->json, ']');
}

/* The same of roles, and whether who has one was there. */
static void put_roles(struct tree *t, struct arena *life)
{
	const struct book *b = t->b;
	struct known *known = ARENA_NEW(life, book_role_count(b), struct known);
	size_t nknown = 0, n;

	for (role_no r = 0; r < book_role_count(b); r++)
		if (book_role_origin(b, r).line > 0)
			known[nknown++] =
				(struct known){ book_role_id(b, r), r };
	if (nknown > 0)
		qsort(known, nknown, sizeof(*known), by_id);
	json_open(&t->json, "roles", '[');
	for (size_t i = 0; i < nknown; i++) {
		role_no r = known[i].no, is = book_role_parent(b, r);
		const struct fact *facts = book_role_facts(b, r, &n);

		json_open(&t->json, NULL, '{');
		json_text(&t->json, "id", book_role_id(b, r));
		json_text(&t->json, "label", book_role_label(b, r));
		json_text(&t->json, "is",
			  is != NO_ROLE ? book_role_id(b, is) : SV(""));
		json_truth(&t->json, "present", book_role_present(b, r));
		members_put_titles(t, "labels", FACT_TITLE, facts, n);
		members_put_titles(t, "plurals", FACT_PLURAL, facts, n);
		json_shut(&t->json, '}');
	}
	json_shut(&t->json, ']');
}

/* The same of series. */
static void put_series(struct tree *t, struct arena *life)
{
	const struct book *b = t->b;
	uint32_t all = book_series_count(b);
	struct known *known = ARENA_NEW(life, all, struct known);
	size_t nknown = 0, n;

	for (series_no s = 0; s < all; s++)
		if (book_series_declared(b, s))
			known[nknown++] =
				(struct known){ book_series_id(b, s), s };
	if (nknown > 0)
		qsort(known, nknown, sizeof(*known), by_id);
	json_open(&t->json, "series", '[');
	for (size_t i = 0; i < nknown; i++) {
		series_no s = known[i].no;
		kind_no kind = book_series_kind(b, s);
		name_no body = book_series_body(b, s);
		const struct fact *facts = book_series_facts(b, s, &n);

		json_open(&t->json, NULL, '{');
		json_text(&t->json, "id", book_series_id(b, s));
		json_text(&t->json, "title", book_series_title(b, s));
		json_text(&t->json, "kind",
			  kind != NO_KIND ? book_kind_id(b, kind) : SV(""));
		json_text(&t->json, "body",
			  body != NO_NAME ? book_name(b, body) : SV(""));
		members_put_titles(t, "titles", FACT_TITLE, facts, n);
		members_put_cites(t, named_source(b, facts, n));
		json_shut(&t->json, '}');
	}
	json_shut(&t->json, ']');
}

/* The figures of no event. */
static void put_whole_figures(struct tree *t, struct arena *life)
{
	size_t n, own = 0;
	const struct figure *all = book_all_figures(t->b, &n);
	struct figure *v = ARENA_NEW(life, n, struct figure);

	for (size_t i = 0; i < n; i++)
		if (all[i].event == NO_EVENT && !all[i].otherwise)
			v[own++] = all[i];
	members_put_figures(t, v, own);
}

/* All that is told of SOURCE itself. */
static void put_source(const struct catalogue *c, struct tree *t,
		       source_no source)
{
	size_t n;
	const char *const *fields = catalogue_fields(&n);
	const struct fact *facts;

	json_open(&t->json, NULL, '{');
	json_text(&t->json, "id", book_source_id(t->b, source));
	json_text(&t->json, "title", book_source_title(t->b, source));
	for (size_t i = 0; i < n; i++) {
		struct sv text = catalogue_field(c, source, fields[i]);

		if (i < 2) /* people */
			members_put_lines(t, fields[i], text);
		else
			json_text(&t->json, fields[i], text);
	}
	facts = book_source_facts(t->b, source, &n);
	members_put_inferred(t, facts, n);
	json_shut(&t->json, '}');
}

/* ---- the formats ---- */

/* What a page has: a whole object, or a line an event. */
struct page {
	struct tree tree;
	struct catalogue catalogue; /* of a whole object, and its sources */
	source_no *sources;
	size_t nsources;
	bool whole, any;
};

static void begin(struct page *p, const struct format_rows *rows)
{
	p->tree = (struct tree){
		.json = { .out = rows->out, .ascii = rows->layout->ascii },
		.b = rows->of->corpus->b,
		.index = rows->of->corpus->x,
		.scratch = rows->scratch,
	};
}

static void begin_ndjson(void *page, const struct format_rows *rows)
{
	begin(page, rows);
}

/* Sources are told in the order in which events first name them. */
static void note_source(void *page, source_no source)
{
	struct page *p = page;

	p->sources[p->nsources++] = source;
}

/* Those that say what is told of NAME, after those of events. */
static void note_of_name(struct page *p, name_no name)
{
	const struct book *b = p->tree.b;
	size_t n;
	const struct office *offices = book_offices(b, name, &n);

	catalogue_cites(&p->catalogue, named_cites(b, name), note_source, p);
	for (size_t i = 0; i < n; i++)
		catalogue_cites(&p->catalogue, offices[i].cites, note_source,
				p);
}

/* Those that say what is told of SERIES. */
static void note_of_series(struct page *p, series_no series)
{
	size_t n;
	const struct fact *facts = book_series_facts(p->tree.b, series, &n);

	catalogue_cites(&p->catalogue, named_source(p->tree.b, facts, n),
			note_source, p);
}

/* What is said of the chronology, up to its events. */
static void begin_json(void *page, const struct format_rows *rows)
{
	struct page *p = page;
	struct tree *t = &p->tree;
	const struct report_choice *of = rows->of;
	const bool *named;

	begin(p, rows);
	catalogue_begin(&p->catalogue, rows);
	p->sources = ARENA_NEW(rows->life, book_sources(p->tree.b), source_no);
	p->whole = true;
	json_open(&t->json, NULL, '{');
	json_text(&t->json, "title",
		  of->title.n ? of->title : book_heading(t->b));
	json_text(&t->json, "about", book_about(t->b));
	members_put_lines(t, "compiled_by", book_compiled_by(t->b));
	json_text(&t->json, "updated", book_updated(t->b));
	json_text(&t->json, "language", book_language(t->b));
	json_text(&t->json, "version", book_version(t->b));
	json_text(&t->json, "rights", book_rights(t->b));
	for (size_t i = 0; i < of->n; i++)
		catalogue_event(&p->catalogue, of->hits[i], note_source, p);
	named = named_by(rows->life, t->b, of->hits, of->n);
	for (name_no name = 0; name < book_names(t->b); name++)
		if (named[name] && book_name_id(t->b, name).n > 0)
			note_of_name(p, name);
	for (series_no s = 0; s < book_series_count(t->b); s++)
		note_of_series(p, s);
	json_open(&t->json, "sources", '[');
	for (size_t i = 0; i < p->nsources; i++) {
		build_str(t->json.out, i ? ",\n " : "\n ");
		t->json.comma = false;
		put_source(&p->catalogue, t, p->sources[i]);
	}
	build_str(t->json.out, p->nsources ? "\n" : "");
	json_shut(&t->json, ']');
	put_told_names(t, named);
	put_kinds(t, rows->life);
	put_roles(t, rows->life);
	put_series(t, rows->life);
	put_whole_figures(t, rows->life);
	json_open(&t->json, "events", '[');
}

static enum loss put_next(void *page, event_no ev)
{
	struct page *p = page;

	if (p->whole)
		build_str(p->tree.json.out, p->any ? ",\n " : "\n ");
	p->any = true;
	p->tree.json.comma = false;
	members_put(&p->tree, ev);
	if (!p->whole)
		build_char(p->tree.json.out, '\n');
	return LOSSES;
}

static void end_json(void *page)
{
	struct page *p = page;

	build_str(p->tree.json.out, p->any ? "\n]}\n" : "]}\n");
}

report_of_events members_json = { sizeof(struct page),
				  ~(LOSS_BIT(USERS) | LOSS_BIT(CHECK)),
				  begin_json, put_next, end_json };
report_of_events members_ndjson = { sizeof(struct page),
				    ~((LOSS_REST & ~LOSS_BIT(WITHIN)) |
				      LOSS_BIT(CHECK)),
				    begin_ndjson, put_next, NULL };
