/*
 * The chosen events as a script of SQL, which SQLite, PostgreSQL and DuckDB
 * load as it is: a table for events, and one for each list that they have
 * (annals-formats(5)).  It is one transaction, so that all of it is loaded or
 * nothing.
 */
#include "book/called.h"
#include "book/choice.h"
#include "book/figure.h"
#include "report/catalogue.h"
#include "report/sql_text.h"

/* The tables, as they are made. */
static const char schema[] =
	"CREATE TABLE chronology (title TEXT, about TEXT, compiled_by TEXT, "
	"updated TEXT, version TEXT, rights TEXT, language TEXT);\n"
	"CREATE TABLE events (id TEXT NOT NULL, date TEXT, date_key TEXT, "
	"calendar TEXT, first_day TEXT, last_day TEXT, first_number BIGINT, "
	"last_number BIGINT, precision_word TEXT, date_text TEXT, "
	"title TEXT NOT NULL, summary TEXT, status TEXT, confidence TEXT, "
	"level TEXT, series TEXT, series_number TEXT);\n"
	"CREATE TABLE kinds (event TEXT NOT NULL, kind TEXT NOT NULL, "
	"main BOOLEAN);\n"
	"CREATE TABLE participants (event TEXT NOT NULL, name TEXT NOT NULL, "
	"name_id TEXT, class TEXT, role TEXT, present BOOLEAN, "
	"inferred BOOLEAN, office TEXT, group_of TEXT, number INTEGER);\n"
	"CREATE TABLE places (event TEXT NOT NULL, name TEXT NOT NULL, "
	"name_id TEXT, lies_in TEXT, country TEXT, lat DOUBLE PRECISION, "
	"lon DOUBLE PRECISION, about BOOLEAN, inferred BOOLEAN, "
	"wording TEXT, number INTEGER);\n"
	"CREATE TABLE sources (id TEXT NOT NULL, title TEXT, author TEXT, "
	"editor TEXT, published_in TEXT, volume TEXT, issue TEXT, pages TEXT, "
	"publisher TEXT, city TEXT, date TEXT, date_text TEXT, kind TEXT, "
	"isbn TEXT, doi TEXT, archive TEXT, shelfmark TEXT, url TEXT, "
	"archived TEXT, accessed TEXT, file TEXT, language TEXT, "
	"reliability TEXT, inferred TEXT);\n"
	"CREATE TABLE cites (event TEXT NOT NULL, source TEXT NOT NULL, "
	"place_in_it TEXT, quote TEXT, said_by TEXT, voice TEXT, "
	"via TEXT, part TEXT, part_number INTEGER);\n"
	"CREATE TABLE figures (event TEXT NOT NULL, what TEXT NOT NULL, "
	"amount TEXT, unit TEXT, sort TEXT, bound TEXT, figure_of TEXT, "
	"as_of TEXT, period TEXT, number INTEGER);\n"
	"CREATE TABLE links (event TEXT NOT NULL, kind TEXT NOT NULL, "
	"other TEXT NOT NULL);\n"
	"CREATE TABLE facts (event TEXT NOT NULL, kind TEXT NOT NULL, "
	"field TEXT, said TEXT, number INTEGER, part TEXT, "
	"part_number INTEGER);\n";

/* A row of an event that others tell more of: its table, and which of the
 * event's rows there it is, from 1; zeroed for the event itself. */
struct part {
	struct sv table;
	size_t number;
};

struct sql {
	struct catalogue catalogue;
	const struct format_rows *page;
	const struct book *b;
	struct sv event; /* the id of the one that is written */
	size_t facts;    /* rows of it so far */
	bool begun;      /* a value stands before in the row */
};

/* ---- rows ---- */

static void before(struct sql *s)
{
	build_str(s->page->out, s->begun ? ", " : "");
	s->begun = true;
}

static void put(struct sql *s, struct sv text)
{
	before(s);
	sql_text(s->page->out, s->page->scratch, text,
		 s->page->layout->ascii);
}

static void put_text(struct sql *s, struct text text)
{
	put(s, book_text(s->b, text));
}

static void put_truth(struct sql *s, bool truth)
{
	before(s);
	build_str(s->page->out, truth ? "TRUE" : "FALSE");
}

static void put_count(struct sql *s, size_t number)
{
	before(s);
	build_fmt(s->page->out, "%zu", number);
}

static void put_part(struct sql *s, const struct part *part)
{
	put(s, part->table);
	if (part->number) {
		put_count(s, part->number);
		return;
	}
	before(s);
	build_str(s->page->out, "NULL");
}

static void open_row(struct sql *s, const char *table)
{
	build_fmt(s->page->out, "INSERT INTO %s VALUES (", table);
	s->begun = false;
}

/* A row of what belongs to the event. */
static void open_part(struct sql *s, const char *table)
{
	open_row(s, table);
	put(s, s->event);
}

static void shut_row(struct sql *s)
{
	build_str(s->page->out, ");\n");
}

/* ---- the event ---- */

static void put_day(struct sql *s, enum date_end end, int64_t day)
{
	struct build text = { .arena = s->page->scratch };

	if (end == END_KNOWN)
		date_print_day(&text, day);
	put(s, build_view(&text));
}

static void put_number(struct sql *s, enum date_end end, int64_t day)
{
	before(s);
	if (end == END_KNOWN)
		build_fmt(s->page->out, "%lld", (long long)day);
	else
		build_str(s->page->out, "NULL");
}

static void put_date(struct sql *s, event_no ev)
{
	static const struct sv keys[] = { [DATE_OWN] = SV_INIT("date"),
					  [DATE_AS_OF] = SV_INIT("as_of"),
					  [DATE_INHERITED] =
						  SV_INIT("part_of") };
	struct date d = book_date(s->b, ev);
	bool none = d.form == DATE_NONE;
	enum date_end first = none ? END_UNKNOWN : d.first_end;
	enum date_end last = none ? END_UNKNOWN : d.last_end;

	put(s, book_edtf(s->b, ev));
	put(s, none ? SV("") : keys[book_date_source(s->b, ev)]);
	put(s, book_julian(s->b, ev) ? SV("julian") : SV(""));
	put_day(s, first, d.first);
	put_day(s, last, d.last);
	put_number(s, first, d.first);
	put_number(s, last, d.last);
	put(s, book_has_precision(s->b, ev) ? choice_precision(d.precision) :
					      SV(""));
	put(s, book_fact(s->b, ev, FACT_DATE_TEXT, (struct sv){ 0 }));
}

static void put_row(struct sql *s, event_no ev)
{
	series_no series = book_series(s->b, ev);

	open_part(s, "events");
	put_date(s, ev);
	put(s, book_title(s->b, ev));
	put(s, book_summary(s->b, ev));
	put(s, choice_status(book_status(s->b, ev)));
	put(s, choice_confidence(book_confidence(s->b, ev)));
	put(s, book_fact(s->b, ev, FACT_LEVEL, (struct sv){ 0 }));
	put(s, series == NO_SERIES ? SV("") : book_series_id(s->b, series));
	put(s, book_number(s->b, ev));
	shut_row(s);
}

static void put_kinds(struct sql *s, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		open_part(s, "kinds");
		put(s, book_kind_id(s->b, kinds[i]));
		put_truth(s, i == 0);
		shut_row(s);
	}
}

/* ---- sources ---- */

static void put_source(void *sql, source_no source)
{
	size_t n;
	const char *const *fields = catalogue_fields(&n);
	struct sql *s = sql;
	struct build key = { .arena = s->page->scratch };

	catalogue_key(&s->catalogue, &key, source);
	open_row(s, "sources");
	put(s, build_view(&key));
	put(s, book_source_title(s->b, source));
	for (size_t i = 0; i < n; i++)
		put(s, catalogue_field(&s->catalogue, source, fields[i]));
	put(s, book_source_field(s->b, source, SV("inferred")));
	shut_row(s);
}

/* The sources that CITE is quoted from, separated by LF as all lists are. */
static struct sv quoted_from(const struct sql *s, const struct cite *cite)
{
	const source_no *via = book_source_list(s->b, cite->via);
	struct build keys = { .arena = s->page->scratch };

	for (uint32_t i = 0; i < cite->via.count; i++) {
		build_str(&keys, i ? "\n" : "");
		catalogue_key(&s->catalogue, &keys, via[i]);
	}
	return build_view(&keys);
}

/* What PART of the event refers to. */
static void put_cites(struct sql *s, const struct part *part,
		      struct range cites)
{
	const struct cite *v = book_cites(s->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		struct build key = { .arena = s->page->scratch };

		catalogue_key(&s->catalogue, &key, v[i].source);
		open_part(s, "cites");
		put(s, build_view(&key));
		put(s, book_cite_at(s->page->scratch, s->b, &v[i]));
		put_text(s, v[i].quote);
		put(s, called_lines(s->page->scratch, s->b, v[i].by, NULL));
		put(s, choice_voice((enum voice)v[i].voice));
		put(s, quoted_from(s, &v[i]));
		put_part(s, part);
		shut_row(s);
	}
}

/* ---- facts ---- */

static void put_fact(struct sql *s, struct sv kind, struct sv field,
		     struct sv said, const struct part *part)
{
	open_part(s, "facts");
	put(s, kind);
	put(s, field);
	put(s, said);
	put_count(s, ++s->facts);
	put_part(s, part);
	shut_row(s);
}

/* Why PART of the event is inferred. */
static void put_reasons(struct sql *s, const struct part *part,
			struct range inferred)
{
	const struct fact *v = book_fact_rows(s->b, inferred);

	for (uint32_t i = 0; i < inferred.count; i++)
		put_fact(s, SV("inferred"), book_text(s->b, v[i].key),
			 book_text(s->b, v[i].value), part);
}

/* ---- names ---- */

static struct sv names_of(const struct sql *s, struct range names)
{
	const name_no *v = book_name_list(s->b, names);
	struct build text = { .arena = s->page->scratch };

	for (uint32_t i = 0; i < names.count; i++) {
		build_str(&text, i ? "; " : "");
		build_sv(&text, book_name(s->b, v[i]));
	}
	return build_view(&text);
}

static void put_who(struct sql *s, event_no ev)
{
	size_t n;
	const struct who *who = book_who(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct who_more *more = book_who_more(s->b, &who[i]);
		name_no name = who[i].name;
		const struct part part = { SV_INIT("participants"), i + 1 };
		bool group = name == NO_NAME;

		open_part(s, "participants");
		put(s, group ? book_text(s->b, more->group) :
			       book_name(s->b, name));
		put(s, group ? SV("") : book_name_id(s->b, name));
		put(s, group ? SV("group") :
			       choice_class(book_name_class(s->b, name)));
		put(s, book_role_id(s->b, who[i].role));
		put_truth(s, !(who[i].flags & WHO_ABSENT));
		put_truth(s, who[i].flags & WHO_INFERRED);
		put_text(s, more->as);
		put(s, names_of(s, more->of));
		put_count(s, part.number);
		shut_row(s);
		put_cites(s, &part, more->cites);
		put_reasons(s, &part, more->inferred);
	}
}

static struct sv name_of(const struct sql *s, name_no name)
{
	return name == NO_NAME ? SV("") : book_name(s->b, name);
}

static void put_where(struct sql *s, event_no ev)
{
	size_t n;
	const struct where *where = book_where(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		name_no place = where[i].place;
		const struct part part = { SV_INIT("places"), i + 1 };
		struct sv lat = { 0 }, lon = { 0 };

		book_coordinates(s->b, place, &lat, &lon);
		open_part(s, "places");
		put(s, book_name(s->b, place));
		put(s, book_name_id(s->b, place));
		put(s, name_of(s, book_name_in(s->b, place)));
		put(s, name_of(s, book_name_country(s->b, place)));
		put(s, lat);
		put(s, lon);
		put_truth(s, where[i].flags & WHERE_ABOUT);
		put_truth(s, where[i].flags & WHERE_INFERRED);
		put_text(s, where[i].as);
		put_count(s, part.number);
		shut_row(s);
		put_cites(s, &part, where[i].cites);
		put_reasons(s, &part, where[i].inferred);
	}
}

/* ---- the rest ---- */

/* The events that F, the figure PART, counts. */
static void put_counted(struct sql *s, const struct part *part,
			const struct figure *f)
{
	size_t n;
	const event_no *v = figure_events(s->b, f, &n);

	for (size_t i = 0; i < n; i++)
		put_fact(s, SV("counts"), SV(""),
			 index_key(s->page->of->corpus->x, v[i]), part);
}

static void put_figures(struct sql *s, event_no ev)
{
	size_t n;
	const struct figure *f = book_figures(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct part part = { SV_INIT("figures"), i + 1 };

		open_part(s, "figures");
		put_text(s, f[i].what);
		put_text(s, f[i].value);
		put_text(s, f[i].unit);
		put(s, choice_figure_is((enum figure_is)f[i].is));
		put(s, choice_bound((enum figure_bound)f[i].bound));
		put(s, called_lines(s->page->scratch, s->b, f[i].of, NULL));
		put_text(s, f[i].as_of);
		put_text(s, f[i].over);
		put_count(s, part.number);
		shut_row(s);
		put_cites(s, &part, f[i].cites);
		put_counted(s, &part, &f[i]);
		put_reasons(s, &part, f[i].inferred);
	}
}

/* Those that the file gives. */
static void put_links(struct sql *s, event_no ev)
{
	size_t n;
	const struct link *links = book_links(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		if (links[i].kind >= LINK_HAS_PART)
			continue;
		open_part(s, "links");
		put(s, choice_link((enum link_kind)links[i].kind));
		put(s, index_key(s->page->of->corpus->x, links[i].to));
		shut_row(s);
	}
}

static void put_facts(struct sql *s, event_no ev)
{
	static const struct sv kinds[FACT_KINDS] = {
		[FACT_INFERRED] = SV_INIT("inferred"),
		[FACT_RESULT] = SV_INIT("result"),
		[FACT_ITEM] = SV_INIT("item"),
		[FACT_TAG] = SV_INIT("tag"),
		[FACT_TITLE] = SV_INIT("title"),
		[FACT_CODE] = SV_INIT("code"),
		[FACT_URL] = SV_INIT("url"),
		[FACT_MEDIA] = SV_INIT("media"),
		[FACT_CAPTION] = SV_INIT("caption"),
		[FACT_CREDIT] = SV_INIT("credit"),
	};
	const struct part whole = { .number = 0 };
	size_t n;
	const struct fact *facts = book_facts(s->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct part part = { SV_INIT("facts"), s->facts + 1 };

		if (kinds[facts[i].kind].n == 0 || facts[i].value.length == 0)
			continue;
		put_fact(s, kinds[facts[i].kind], book_text(s->b, facts[i].key),
			 book_text(s->b, facts[i].value), &whole);
		put_cites(s, &part, facts[i].cites);
	}
}

static enum loss put_event(void *sql, event_no ev)
{
	struct sql *s = sql;
	const struct part whole = { .number = 0 };

	s->event = index_key(s->page->of->corpus->x, ev);
	s->facts = 0;
	catalogue_event(&s->catalogue, ev, put_source, s);
	put_row(s, ev);
	put_kinds(s, ev);
	put_who(s, ev);
	put_where(s, ev);
	put_cites(s, &whole, book_own_cites(s->b, ev));
	put_figures(s, ev);
	put_links(s, ev);
	put_facts(s, ev);
	return LOSSES;
}

static void begin(void *sql, const struct format_rows *page)
{
	struct sql *s = sql;
	const struct book *b = page->of->corpus->b;

	catalogue_begin(&s->catalogue, page);
	s->page = page;
	s->b = b;
	build_str(page->out, "BEGIN;\n");
	build_str(page->out, schema);
	open_row(s, "chronology");
	put(s, page->of->title.n ? page->of->title : book_heading(b));
	put(s, book_about(b));
	put(s, book_compiled_by(b));
	put(s, book_updated(b));
	put(s, book_version(b));
	put(s, book_rights(b));
	put(s, book_language(b));
	shut_row(s);
}

static void end(void *sql)
{
	build_str(((struct sql *)sql)->page->out, "COMMIT;\n");
}

report_of_events sql_write = { sizeof(struct sql),
			       ~(LOSS_BIT(VARIANT) | LOSS_BIT(CHECK) |
				 LOSS_BIT(SIGN) | LOSS_BIT(TAB) |
				 LOSS_BIT(ASCII) | LOSS_BIT(NAMED) |
				 LOSS_BIT(WORD) |
				 LOSS_BIT(APART) | LOSS_BIT(USERS)),
			       begin, put_event, end };
