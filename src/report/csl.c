/*
 * The sources of the chosen events as CSL-JSON, which reference managers and
 * citeproc read (schema csl-data.json of CSL 1.0.2).  What it has no variable
 * for stands under `custom`, which that schema leaves to programs.
 */
#include "base/ascii.h"
#include "base/json.h"
#include "report/catalogue.h"
#include "report/ends.h"

/* What CSL calls the fields of a source; null: they are ours alone. */
static const struct {
	const char *key, *name;
	bool rich; /* it may have tags there */
} names[] = {
	{ "in", "container-title", true },
	{ "publisher", "publisher", true },
	{ "city", "publisher-place", true },
	{ "volume", "volume", false },
	{ "issue", "issue", false },
	{ "pages", "page", false },
	{ "doi", "DOI", false },
	{ "isbn", "ISBN", false },
	{ "url", "URL", false },
	{ "archive", "archive", true },
	{ "shelfmark", "archive_location", true },
	{ "language", "language", false },
	{ "kind", NULL, false },
	{ "archived", NULL, false },
	{ "date_text", NULL, false },
	{ "reliability", NULL, false },
};

/* The types of CSL that words of ours mean; any other is a document. */
static const struct {
	struct sv kind, type;
} types[] = {
	{ SV_INIT("article"), SV_INIT("article") },
	{ SV_INIT("newspaper"), SV_INIT("article-newspaper") },
	{ SV_INIT("magazine"), SV_INIT("article-magazine") },
	{ SV_INIT("journal"), SV_INIT("article-journal") },
	{ SV_INIT("book"), SV_INIT("book") },
	{ SV_INIT("chapter"), SV_INIT("chapter") },
	{ SV_INIT("interview"), SV_INIT("interview") },
	{ SV_INIT("letter"), SV_INIT("personal_communication") },
	{ SV_INIT("map"), SV_INIT("map") },
	{ SV_INIT("report"), SV_INIT("report") },
	{ SV_INIT("speech"), SV_INIT("speech") },
	{ SV_INIT("thesis"), SV_INIT("thesis") },
	{ SV_INIT("treaty"), SV_INIT("treaty") },
	{ SV_INIT("broadcast"), SV_INIT("broadcast") },
	{ SV_INIT("web page"), SV_INIT("webpage") },
	{ SV_INIT("website"), SV_INIT("webpage") },
};

enum {
	NNAMES = sizeof(names) / sizeof(*names),
	NTYPES = sizeof(types) / sizeof(*types),
};

struct csl {
	struct catalogue catalogue;
	struct json json;
	bool any;
};

static struct sv field(const struct csl *c, source_no source, const char *key)
{
	return catalogue_field(&c->catalogue, source, key);
}

static void put(struct csl *c, const char *key, struct sv text)
{
	if (text.n > 0)
		json_text(&c->json, key, text);
}

/* Whether TEXT begins with a tag of CSL's rich text: "<i>". */
static bool begins_tag(struct sv text)
{
	static const struct sv tags[] = { SV_INIT("i>"),   SV_INIT("b>"),
					  SV_INIT("u>"),   SV_INIT("sc>"),
					  SV_INIT("sup>"), SV_INIT("sub>"),
					  SV_INIT("span>"), SV_INIT("span ") };
	size_t from = sv_starts(text, SV("</")) ? 2 : 1;

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		if (sv_starts(text, SV("<")) &&
		    sv_same(sv_slice(text, from, from + tags[i].n), tags[i]))
			return true;
	return false;
}

/* The same for what may have tags there: rich text has nothing that takes a
 * character as it is, so that a sign without width parts the < of a tag from
 * its name. */
static void put_rich(struct csl *c, const char *key, struct sv text)
{
	struct build b = { .arena = c->catalogue.page->scratch };

	for (size_t i = 0; i < text.n; i++) {
		build_char(&b, text.s[i]);
		if (begins_tag(sv_slice(text, i, text.n)))
			build_str(&b, "\u2060");
	}
	put(c, key, build_view(&b));
}

/* TEXT where it has signs of a tag or a reference, which an import would take
 * for one; else nothing. */
static struct sv misread(struct sv text)
{
	size_t reference = sv_find_char(text, '&', 0);

	return sv_find_char(text, '<', 0) != SV_NONE ||
			       sv_find_char(text, ';', reference) != SV_NONE ?
		       text : (struct sv){ 0 };
}

static struct sv type_of(struct sv kind)
{
	for (size_t i = 0; i < NTYPES; i++)
		if (sv_same(types[i].kind, kind))
			return types[i].type;
	return SV("document");
}

static void put_people(struct csl *c, source_no source, const char *key)
{
	struct sv value = field(c, source, key), family, given;

	if (value.n == 0)
		return;
	json_open(&c->json, key, '[');
	while (value.n > 0) {
		bool parts = catalogue_person(&value, &family, &given);

		json_open(&c->json, NULL, '{');
		put(c, "family", family);
		put(c, parts ? "given" : "literal", given);
		json_shut(&c->json, '}');
	}
	json_shut(&c->json, ']');
}

static void put_day(struct csl *c, const struct ends_day *day)
{
	json_open(&c->json, NULL, '[');
	json_number(&c->json, NULL, day->year);
	if (day->month)
		json_number(&c->json, NULL, day->month);
	if (day->day)
		json_number(&c->json, NULL, day->day);
	json_shut(&c->json, ']');
}

/* Whether D has the parts of CSL; programs differ about years before 1. */
static bool has_parts(const struct date *d, struct ends *ends)
{
	return ends_plain(d, ends) && ends->from.year > 0;
}

/* The words of SOURCE for its date, where they are all there is of that. */
static struct sv words_alone(const struct csl *c, source_no source,
			     const char *key)
{
	return strcmp(key, "date") == 0 ? field(c, source, "date_text") :
					  (struct sv){ 0 };
}

static void put_date(struct csl *c, source_no source, const char *key,
		     const char *name)
{
	struct date d = catalogue_date(&c->catalogue, source, key);
	struct build words = { .arena = c->catalogue.page->scratch };
	struct ends ends;

	if (d.form == DATE_NONE && words_alone(c, source, key).n == 0)
		return;
	json_open(&c->json, name, '{');
	if (d.form == DATE_NONE) {
		put(c, "literal", words_alone(c, source, key));
	} else if (has_parts(&d, &ends)) {
		json_open(&c->json, "date-parts", '[');
		put_day(c, &ends.from);
		if (ends.span)
			put_day(c, &ends.to);
		json_shut(&c->json, ']');
		if (ends.about)
			json_truth(&c->json, "circa", true);
	} else {
		catalogue_words(&c->catalogue, &words, &d);
		put(c, "literal", build_view(&words));
	}
	json_shut(&c->json, '}');
}

/* The date as EDTF where CSL has only words for it. */
static void put_edtf(struct csl *c, source_no source, const char *key)
{
	struct date d = catalogue_date(&c->catalogue, source, key);
	struct ends ends;

	if (d.form != DATE_NONE && !has_parts(&d, &ends))
		put(c, key, field(c, source, key));
}

static void put_custom(struct csl *c, source_no source)
{
	json_open(&c->json, "custom", '{');
	json_open(&c->json, "annals", '{');
	put(c, "title", misread(book_source_title(c->catalogue.b, source)));
	for (size_t i = 0; i < NNAMES; i++) {
		struct sv text = field(c, source, names[i].key);

		if (!names[i].name || names[i].rich)
			put(c, names[i].key,
			    names[i].name ? misread(text) : text);
	}
	put_edtf(c, source, "date");
	put_edtf(c, source, "accessed");
	json_shut(&c->json, '}');
	json_shut(&c->json, '}');
}

static void put_source(void *csl, source_no source)
{
	struct csl *c = csl;
	const struct book *b = c->catalogue.b;
	struct build key = { .arena = c->catalogue.page->scratch };

	build_str(c->json.out, c->any ? ",\n " : "\n ");
	c->any = true;
	c->json.comma = false;
	json_open(&c->json, NULL, '{');
	catalogue_key(&c->catalogue, &key, source);
	json_text(&c->json, "id", build_view(&key));
	json_text(&c->json, "type", type_of(field(c, source, "kind")));
	put_rich(c, "title", book_source_title(b, source));
	put_people(c, source, "author");
	put_people(c, source, "editor");
	put_date(c, source, "date", "issued");
	put_date(c, source, "accessed", "accessed");
	for (size_t i = 0; i < NNAMES; i++)
		if (names[i].name)
			(names[i].rich ? put_rich : put)(
				c, names[i].name,
				field(c, source, names[i].key));
	put_custom(c, source);
	json_shut(&c->json, '}');
	loss_add(c->catalogue.page->of->losses, LOSS_FIELD,
		 field(c, source, "file").n > 0);
}

static void begin(void *csl, const struct format_rows *page)
{
	struct csl *c = csl;

	catalogue_begin(&c->catalogue, page);
	c->json = (struct json){ .out = page->out,
				 .ascii = page->layout->ascii };
	build_char(page->out, '[');
}

static enum loss put_event(void *csl, event_no ev)
{
	struct csl *c = csl;

	catalogue_event(&c->catalogue, ev, put_source, c);
	return LOSS_EVENT;
}

static void end(void *csl)
{
	struct csl *c = csl;

	build_str(c->json.out, c->any ? "\n]\n" : "]\n");
}

report_of_events csl_json = { sizeof(struct csl), LOSS_REST, begin, put_event,
			      end };
