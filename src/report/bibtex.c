/*
 * The sources of the chosen events as BibTeX, with the types and fields of
 * biblatex (its manual, 2.1 and 2.2), which takes dates as we write them.
 */
#include "base/percent.h"
#include "report/address.h"
#include "report/catalogue.h"
#include "report/ends.h"
#include "report/tex_text.h"

enum type { ARTICLE, CHAPTER, BOOK, ONLINE, MISC };

static const char *const types[] = { "article", "incollection", "book",
				     "online", "misc" };

#define IN(type) (1u << (type))

enum {
	PAPER = IN(ARTICLE) | IN(CHAPTER) | IN(BOOK),
	ANY = PAPER | IN(ONLINE) | IN(MISC),
};

/* What biblatex calls the fields of a source, and in which types. */
static const struct {
	const char *key, *name;
	unsigned types;
} names[] = {
	{ "in", "journaltitle", IN(ARTICLE) },
	{ "in", "booktitle", IN(CHAPTER) },
	{ "volume", "volume", PAPER },
	{ "issue", "number", IN(ARTICLE) },
	{ "pages", "pages", PAPER },
	{ "publisher", "publisher", IN(CHAPTER) | IN(BOOK) },
	{ "publisher", "organization", IN(ONLINE) | IN(MISC) },
	{ "city", "location", IN(CHAPTER) | IN(BOOK) | IN(MISC) },
	{ "doi", "doi", PAPER | IN(MISC) },
	{ "isbn", "isbn", IN(CHAPTER) | IN(BOOK) },
	{ "archive", "library", ANY },
	{ "language", "language", ANY },
	{ "kind", "entrysubtype", ANY },
};

/* What it has no field for. */
static const char *const others[] = { "archived", "shelfmark", "date_text",
				      "reliability", "file" };

enum {
	NNAMES = sizeof(names) / sizeof(*names),
	NOTHERS = sizeof(others) / sizeof(*others),
};

struct bibtex {
	struct catalogue catalogue;
	struct build *out;
	bool ascii;
};

static struct sv field(const struct bibtex *b, source_no source,
		       const char *key)
{
	return book_source_field(b->catalogue.b, source, sv_of(key));
}

static void put_text(struct bibtex *b, struct sv text)
{
	loss_of_text(b->catalogue.page->of->losses, text, 0);
	tex_text(b->out, b->catalogue.page->scratch, text, b->ascii);
}

static void put(struct bibtex *b, const char *name, struct sv text)
{
	build_fmt(b->out, ",\n  %s = {{", name);
	put_text(b, text);
	build_str(b->out, "}}");
}

/* Names in braces each, so that nothing in them separates two of them, but
 * for what stands before and after the comma of "Surname, Given". */
static void put_people(struct bibtex *b, source_no source, const char *key)
{
	struct sv value = field(b, source, key), family, given;
	const char *before = "";

	if (value.n == 0)
		return;
	build_fmt(b->out, ",\n  %s = {", key);
	while (value.n > 0) {
		bool parts = catalogue_person(&value, &family, &given);

		build_str(b->out, before);
		if (*before && sv_eq(given, SV("et al."))) {
			build_str(b->out, "others");
			continue;
		}
		before = " and ";
		build_char(b->out, '{');
		if (parts) {
			put_text(b, family);
			build_str(b->out, "}, {");
		}
		put_text(b, given);
		build_char(b->out, '}');
	}
	build_char(b->out, '}');
}

/* A day, month or year after 0, about it or not, or an interval of two such as
 * EDTF, which biblatex reads; any other in words, and those of the source where
 * it has no date.  Returns whether these are said. */
static bool put_date(struct bibtex *b, source_no source)
{
	struct sv said = field(b, source, "date_text");
	struct date d = catalogue_date(&b->catalogue, source, "date");
	struct build text = { .arena = b->catalogue.page->scratch };
	struct ends ends;
	bool plain = ends_plain(&d, &ends) && ends.from.year > 0 &&
		     ends.to.year <= 9999;

	if (d.form == DATE_NONE) {
		if (said.n > 0)
			put(b, "year", said);
		return said.n > 0;
	}
	if (!plain) {
		catalogue_words(&b->catalogue, &text, &d);
		put(b, "year", build_view(&text));
		return false;
	}
	build_str(b->out, ",\n  date = {");
	date_print(b->out, &d);
	build_char(b->out, '}');
	return false;
}

/* When it was read: a day, which is all that biblatex takes. */
static bool put_accessed(struct bibtex *b, source_no source)
{
	struct date d = catalogue_date(&b->catalogue, source, "accessed");
	struct ends ends;
	bool plain = ends_plain(&d, &ends) && ends.from.year > 0;

	if (!plain)
		return d.form == DATE_NONE;
	build_str(b->out, ",\n  urldate = {");
	date_print(b->out, &d);
	build_char(b->out, '}');
	return true;
}

static enum type type_of(const struct bibtex *b, source_no source)
{
	bool in = field(b, source, "in").n > 0;

	if (field(b, source, "isbn").n > 0)
		return in ? CHAPTER : BOOK;
	return in			     ? ARTICLE :
	       field(b, source, "url").n > 0 ? ONLINE :
					       MISC;
}

/* In a DOI, as in an address, biblatex takes nothing for TeX's; one with what
 * no address has in it is text. */
static void put_doi(struct bibtex *b, struct sv doi)
{
	struct build raw = { .arena = b->catalogue.page->scratch };

	address_put(&raw, doi);
	if (!sv_eq(build_view(&raw), doi)) {
		put(b, "doi", doi);
		return;
	}
	build_fmt(b->out, ",\n  doi = {%.*s}", SV_ARG(doi));
}

/* Writes what the type of SOURCE has a field for; fields it has none for. */
static size_t put_fields(struct bibtex *b, source_no source, enum type type)
{
	size_t said = 0, written = 0;

	for (size_t i = 0; i < NNAMES; i++) {
		struct sv text = field(b, source, names[i].key);

		said += text.n > 0 &&
			(i == 0 || strcmp(names[i].key, names[i - 1].key) != 0);
		if (text.n == 0 || !(names[i].types & IN(type)))
			continue;
		if (strcmp(names[i].name, "doi") == 0)
			put_doi(b, text);
		else
			put(b, names[i].name, text);
		written++;
	}
	for (size_t i = 0; i < NOTHERS; i++)
		said += field(b, source, others[i]).n > 0;
	return said - written;
}

static void put_source(void *bibtex, source_no source)
{
	struct bibtex *b = bibtex;
	struct sv url = field(b, source, "url");
	enum type type = type_of(b, source);
	size_t lost;
	bool said;

	build_fmt(b->out, "@%s{", types[type]);
	catalogue_key(&b->catalogue, b->out, source);
	put(b, "title", book_source_title(b->catalogue.b, source));
	put_people(b, source, "author");
	put_people(b, source, "editor");
	said = put_date(b, source);
	lost = put_fields(b, source, type) - said;
	if (url.n > 0) {
		build_str(b->out, ",\n  url = {");
		address_put(b->out, url);
		build_char(b->out, '}');
	}
	lost += !put_accessed(b, source);
	build_str(b->out, "\n}\n\n");
	loss_add(b->catalogue.page->of->losses, LOSS_FIELD, lost);
}

static void begin(void *bibtex, const struct format_rows *page)
{
	struct bibtex *b = bibtex;

	catalogue_begin(&b->catalogue, page);
	b->out = page->out;
	b->ascii = page->layout->ascii;
}

static enum loss put_event(void *bibtex, event_no ev)
{
	struct bibtex *b = bibtex;

	catalogue_event(&b->catalogue, ev, put_source, b);
	return LOSS_EVENT;
}

report_of_events bibtex_write = { sizeof(struct bibtex), LOSS_REST, begin,
				  put_event, NULL };
