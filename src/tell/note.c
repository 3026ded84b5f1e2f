/* The sources of a document: which it refers to, and what each is. */
#include "base/ascii.h"
#include "base/build.h"
#include "book/called.h"
#include "book/each.h"
#include "tell/teller.h"

static void note(struct teller *t, source_no source)
{
	t->notes += !t->noted[source];
	t->noted[source] = true;
	if (source + 1 > t->doc.head.notes)
		t->doc.head.notes = source + 1;
}

static bool note_cites(struct range cites, void *arg)
{
	struct teller *t = arg;
	const struct cite *c = book_cites(t->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(t->book, c[i].via);

		note(t, c[i].source);
		for (uint32_t k = 0; k < c[i].via.count; k++)
			note(t, via[k]);
	}
	return false;
}

void teller_find_notes(struct teller *t)
{
	size_t n;
	const struct figure *f = book_all_figures(t->book, &n);

	for (size_t i = 0; i < t->hits.n; i++)
		each_cites(t->book, t->hits.v[i], note_cites, t);
	for (size_t i = 0; i < n && !t->single; i++)
		if (teller_selects(t, &f[i]))
			note_cites(f[i].cites, t);
}

/* Ends a sentence, unless an abbreviation ("2024 г.") has. */
static void tell_stop(struct teller *t, struct runs *to)
{
	if (to->last && !sv_ends(to->last->text, SV(".")))
		maker_str(&t->m, to, ".");
}

/* How the value of a field is told. */
enum note_how {
	NOTE_WORDS,
	NOTE_WORK, /* a title, and where that is from */
	NOTE_KIND,
	NOTE_DATE,
	NOTE_PAGES,
	NOTE_URL,
	NOTE_DOI,
};

/* What a note says of its source, in this order.  BEFORE parts it from what
 * stands above, null is a full stop; LABELS: it is told without a word. */
static const struct note_field {
	struct sv key;
	const char *before, *after;
	enum label label;
	enum note_how how;
	bool brief; /* a short note has it too */
} note_fields[] = {
	{ SV_INIT("kind"), ", ", "", LABELS, NOTE_KIND, false },
	{ SV_INIT("in"), ", ", "", LABELS, NOTE_WORK, true },
	{ SV_INIT("volume"), ", ", "", LABEL_VOLUME, NOTE_WORDS, true },
	{ SV_INIT("issue"), ", ", "", LABEL_ISSUE, NOTE_WORDS, true },
	{ SV_INIT("editor"), ", ", "", LABEL_EDITED_BY, NOTE_WORDS, false },
	{ SV_INIT("publisher"), ", ", "", LABELS, NOTE_WORDS, false },
	{ SV_INIT("city"), ", ", "", LABELS, NOTE_WORDS, true },
	{ SV_INIT("date"), ", ", "", LABELS, NOTE_DATE, true },
	{ SV_INIT("date_text"), ", ", "", LABELS, NOTE_WORDS, true },
	{ SV_INIT("pages"), ", ", "", LABELS, NOTE_PAGES, true },
	{ SV_INIT("archive"), NULL, "", LABELS, NOTE_WORDS, false },
	{ SV_INIT("shelfmark"), ", ", "", LABELS, NOTE_WORDS, false },
	{ SV_INIT("isbn"), NULL, "", LABEL_ISBN, NOTE_WORDS, false },
	{ SV_INIT("doi"), NULL, "", LABELS, NOTE_DOI, false },
	{ SV_INIT("url"), NULL, "", LABELS, NOTE_URL, false },
	{ SV_INIT("accessed"), " (", ")", LABEL_ACCESSED, NOTE_WORDS, false },
	{ SV_INIT("archived"), NULL, "", LABEL_ARCHIVED, NOTE_URL, false },
	{ SV_INIT("file"), NULL, "", LABEL_SOURCE_FILE, NOTE_WORDS, false },
	{ SV_INIT("reliability"), NULL, "", LABEL_RELIABILITY, NOTE_WORDS,
	  false },
};

/* Kinds of what is a part of something, as others are not: its title stands in
 * quotation marks, and not as that of a work. */
static const struct sv parts[] = {
	SV_INIT("article"), SV_INIT("chapter"),	      SV_INIT("interview"),
	SV_INIT("post"),    SV_INIT("press release"), SV_INIT("speech"),
	SV_INIT("letter"),  SV_INIT("statement"),     SV_INIT("web page"),
};

static bool is_part(const struct teller *t, source_no s)
{
	struct sv kind = book_source_field(t->book, s, SV("kind"));

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (sv_eq(kind, parts[i]))
			return true;
	return book_source_field(t->book, s, SV("in")).n > 0;
}

/* Whether a note of S shows without a word that its kind is VALUE: that an
 * article is one, by what it is in, and a page of the web by its address. */
static bool shows_kind(const struct teller *t, source_no s, struct sv value)
{
	static const struct {
		struct sv kind, by; /* a field; empty: by its title alone */
	} shown[] = {
		{ SV_INIT("article"), SV_INIT("in") },
		{ SV_INIT("newspaper"), SV_INIT("in") },
		{ SV_INIT("magazine"), SV_INIT("in") },
		{ SV_INIT("journal"), SV_INIT("in") },
		{ SV_INIT("agency"), SV_INIT("in") },
		{ SV_INIT("chapter"), SV_INIT("in") },
		{ SV_INIT("post"), SV_INIT("in") },
		{ SV_INIT("web page"), SV_INIT("url") },
		{ SV_INIT("website"), SV_INIT("url") },
		{ SV_INIT("book"), SV_INIT("") },
	};

	for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		if (sv_eq(value, shown[i].kind))
			return shown[i].by.n == 0 ||
			       book_source_field(t->book, s, shown[i].by).n;
	return false;
}

/* Whether F says what stands elsewhere: a date in words as the date does, what
 * kind of source it is, and the city of what it is in, told with that. */
static bool is_told(const struct teller *t, source_no s,
		    const struct note_field *f, struct sv value)
{
	struct sv date = book_source_field(t->book, s, SV("date"));

	if (sv_eq(f->key, SV("date_text")))
		return sv_eq(teller_bound(t, value), teller_edtf(t, date));
	if (f->how == NOTE_KIND)
		return shows_kind(t, s, value);
	return sv_eq(f->key, SV("city")) &&
	       book_source_field(t->book, s, SV("in")).n > 0;
}

/* "Paper (City)", "in Collection (City)" */
static void tell_work(struct teller *t, struct runs *to, source_no s,
		      struct sv work)
{
	struct sv city = book_source_field(t->book, s, SV("city"));
	bool book = book_source_field(t->book, s, SV("isbn")).n > 0 ||
		    sv_eq(book_source_field(t->book, s, SV("kind")),
			  SV("chapter"));

	if (book)
		tell_before(t, to, LABEL_IN_WORK);
	tell_lines(t, to, RUN_TITLE, work);
	if (book)
		tell_after(t, to, LABEL_IN_WORK);
	maker_str(&t->m, to, city.n ? " (" : "");
	tell_lines(t, to, RUN_TEXT, city);
	maker_str(&t->m, to, city.n ? ")" : "");
}

/* A date; in brackets where the source does not bear it, as about when it is.
 */
static void tell_note_date(struct teller *t, struct runs *to, struct sv value)
{
	struct date_fault fault;
	struct date d;
	bool doubt = date_parse(t->m.arena, value, DATE_LENIENT, &d, NULL,
				&fault) &&
		     d.doubt;

	maker_str(&t->m, to, doubt ? "[" : "");
	tell_lines(t, to, RUN_TEXT, teller_edtf(t, value));
	maker_str(&t->m, to, doubt ? "]" : "");
}

/* "page 12", "pages 3–5", "pages 3, 7" */
static void tell_pages(struct teller *t, struct runs *to, struct sv value)
{
	struct build pages = { .arena = t->m.arena };
	bool one = true;

	for (size_t i = 0; i < value.n; i++)
		one = one && ascii_is_alnum(value.s[i]);
	doc_ranges(&pages, value);
	tell_lines(t, to, RUN_TEXT,
		   teller_filled(t, one ? LABEL_ONE_PAGE : LABEL_PAGES,
				 build_view(&pages)));
}

static void tell_address(struct teller *t, struct runs *to, bool doi,
			 struct sv value)
{
	struct build url = { .arena = t->m.arena };

	build_str(&url, doi ? "https://doi.org/" : "");
	build_sv(&url, value);
	maker_link(&t->m, to, RUN_URL, build_view(&url), TARGET_URL, 0);
}

/* CAPITAL: it begins a sentence. */
static void tell_note_value(struct teller *t, struct runs *to, source_no s,
			    enum note_how how, struct sv value, bool capital)
{
	switch (how) {
	case NOTE_DOI:
	case NOTE_URL:
		tell_address(t, to, how == NOTE_DOI, value);
		return;
	case NOTE_WORK:
		tell_work(t, to, s, value);
		return;
	case NOTE_DATE:
		tell_note_date(t, to, value);
		return;
	case NOTE_PAGES:
		tell_pages(t, to, value);
		return;
	case NOTE_KIND:
		value = called_source_kind(t->book, value, t->options.locale);
		break;
	case NOTE_WORDS:
		break;
	}
	tell_lines(t, to, RUN_TEXT,
		   teller_choice(t, capital ? teller_case(t, value, true) :
					      value));
}

static void tell_note_field(struct teller *t, struct runs *to, source_no s,
			    const struct note_field *f, struct sv value)
{
	bool begins = !f->before, labelled = f->label != LABELS;
	struct sv label = SV("");

	if (sv_eq(f->key, SV("accessed")))
		value = teller_edtf(t, value);
	if (labelled)
		label = label_before(t->options.locale, f->label);
	if (begins)
		tell_stop(t, to);
	maker_str(&t->m, to, begins ? " " : f->before);
	maker_text(&t->m, to, RUN_TEXT,
		   begins ? teller_case(t, label, true) : label);
	tell_note_value(t, to, s, f->how, value, begins && !labelled);
	if (labelled)
		tell_after(t, to, f->label);
	maker_str(&t->m, to, f->after);
}

/* The selected events that refer to SOURCE, by their numbers. */
static void tell_citing(struct teller *t, struct runs *to, source_no source)
{
	const event_no *events, *here;
	size_t n;

	if (t->single)
		return; /* nothing has a number */
	events = index_source_events(t->index, source, &n);
	here = teller_numbered(t, t->m.arena, events, &n);
	if (n == 0)
		return;
	tell_stop(t, to);
	maker_str(&t->m, to, " ");
	tell_before(t, to, LABEL_CITED_IN);
	tell_numbers(t, to, here, n);
	tell_after(t, to, LABEL_CITED_IN);
}

/* ", ¶5, 7" */
static void tell_place_in(struct teller *t, struct runs *to, struct sv at)
{
	struct build mark = { .arena = t->m.arena };
	struct build text = { .arena = t->m.arena };

	if (at.n == 0)
		return;
	doc_mark(&mark, t->options.locale, t->options.ascii);
	build_str(&text, ", ");
	doc_place(&text, at, build_view(&mark));
	maker_text(&t->m, to, RUN_TEXT, build_view(&text));
}

/* The title of source S: of a part of something in quotation marks. */
static void tell_source_title(struct teller *t, struct runs *to, source_no s)
{
	struct sv title = book_source_title(t->book, s);
	const struct locale *l = t->options.locale;
	bool part = is_part(t, s);

	if (sv_starts(title, SV("http"))) {
		maker_link(&t->m, to, RUN_URL, title, TARGET_URL, 0);
		return;
	}
	maker_text(&t->m, to, RUN_TEXT, part ? l->open : SV(""));
	maker_link(&t->m, to, part ? RUN_TEXT : RUN_TITLE,
		   part ? locale_within(t->m.arena, l, title) : title,
		   TARGET_SOURCE, s);
	maker_text(&t->m, to, RUN_TEXT, part ? l->shut : SV(""));
}

/* As notes of newspapers and books are in Chicago: "Author, “Title” (en), Paper
 * (City), May 2024, ¶5.  https://example.org (accessed 6 May 2024).  Cited in
 * nos. 1-3." */
void tell_source(struct teller *t, struct runs *to, source_no s, struct sv at)
{
	struct sv author = book_source_field(t->book, s, SV("author"));
	struct sv lang = book_source_field(t->book, s, SV("language"));
	size_t fields = sizeof(note_fields) / sizeof(note_fields[0]);
	bool brief = t->options.sources == SOURCES_SHORT;

	tell_lines(t, to, RUN_TEXT, author);
	maker_str(&t->m, to, author.n ? ", " : "");
	tell_source_title(t, to, s);
	maker_str(&t->m, to, lang.n ? " (" : "");
	tell_lines(t, to, RUN_TEXT, lang);
	maker_str(&t->m, to, lang.n ? ")" : "");
	for (size_t i = 0; i < fields; i++) {
		const struct note_field *f = &note_fields[i];
		struct sv value = book_source_field(t->book, s, f->key);

		if (value.n > 0 &&
		    !sv_eq(value, book_source_title(t->book, s)) &&
		    (f->brief || !brief) && !is_told(t, s, f, value))
			tell_note_field(t, to, s, f, value);
	}
	tell_place_in(t, to, at);
	if (!brief)
		tell_citing(t, to, s);
	tell_stop(t, to);
	tell_private(t, to, book_source_field(t->book, s, SV("note")));
}

bool tell_next_note(struct teller *t)
{
	uint32_t n = book_sources(t->book);

	if ((t->options.change && t->options.change->only) ||
	    t->options.sources == SOURCES_NONE)
		return false;
	while (t->at < n && !t->noted[t->at])
		t->at++;
	if (t->at == n)
		return false;
	if (!t->headed && !t->options.pane) {
		t->headed = true;
		tell_chapter(t, teller_label_for(t, LABEL_SOURCES, t->notes));
		return true;
	}
	tell_source(t, &maker_note(&t->m, (uint32_t)t->at + 1)->text,
		    (source_no)t->at, (struct sv){ 0 });
	t->at++;
	return true;
}
