/* The sources of a document: which it refers to, and what each is. */
#include "base/build.h"
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

/* What a note says of its source, in this order.  BEFORE parts it from what
 * stands above, null is a full stop; LABELS: it is told without a word. */
static const struct {
	struct sv key;
	const char *before;
	enum label label;
	bool is_date, is_url;
} note_fields[] = {
	{ SV_INIT("kind"), NULL, LABELS, false, false },
	{ SV_INIT("publisher"), ", ", LABELS, false, false },
	{ SV_INIT("in"), ", ", LABEL_IN_WORK, false, false },
	{ SV_INIT("date"), ", ", LABELS, true, false },
	{ SV_INIT("url"), NULL, LABELS, false, true },
	{ SV_INIT("accessed"), ", ", LABEL_ACCESSED, true, false },
	{ SV_INIT("archived"), NULL, LABEL_ARCHIVED, false, true },
	{ SV_INIT("file"), NULL, LABEL_SOURCE_FILE, false, false },
	{ SV_INIT("reliability"), NULL, LABEL_RELIABILITY, false, false },
};

static void tell_note_field(struct teller *t, struct runs *to, size_t i,
			    struct sv value, bool first)
{
	enum label label = note_fields[i].label;
	bool begins = first || !note_fields[i].before;

	if (begins)
		tell_stop(t, to);
	maker_str(&t->m, to, begins ? " " : note_fields[i].before);
	if (label != LABELS)
		tell_before(t, to, label);
	if (note_fields[i].is_date)
		value = teller_edtf(t, value);
	if (begins && label == LABELS && !note_fields[i].is_url)
		value = teller_case(t, value, true);
	if (note_fields[i].is_url)
		maker_link(&t->m, to, RUN_URL, value, TARGET_URL, 0);
	else
		tell_lines(t, to, RUN_TEXT, teller_choice(t, value));
	if (label != LABELS)
		tell_after(t, to, label);
}

/* The selected events that refer to SOURCE, by their numbers. */
static void tell_citing(struct teller *t, struct runs *to, source_no source)
{
	const event_no *events, *here;
	size_t n;

	if (t->single)
		return; /* nothing has a number */
	events = index_source_events(t->index, source, &n);
	here = teller_numbered(t, events, &n);
	if (n == 0)
		return;
	tell_stop(t, to);
	maker_str(&t->m, to, " ");
	tell_before(t, to, LABEL_CITED_IN);
	tell_numbers(t, to, here, n);
	tell_after(t, to, LABEL_CITED_IN);
}

/* "Author. Title (en). Article, May 2024. Cited in nos. 1-3." */
static void tell_note(struct teller *t, struct runs *to, source_no s)
{
	struct sv author = book_source_field(t->book, s, SV("author"));
	struct sv lang = book_source_field(t->book, s, SV("language"));
	size_t fields = sizeof(note_fields) / sizeof(note_fields[0]);
	bool first = true;

	tell_lines(t, to, RUN_TEXT, author);
	tell_stop(t, to);
	maker_str(&t->m, to, author.n ? " " : "");
	maker_link(&t->m, to, RUN_TITLE, book_source_title(t->book, s),
		   TARGET_SOURCE, s);
	maker_str(&t->m, to, lang.n ? " (" : "");
	tell_lines(t, to, RUN_TEXT, lang);
	maker_str(&t->m, to, lang.n ? ")" : "");
	for (size_t i = 0; i < fields; i++) {
		struct sv value = book_source_field(t->book, s,
						    note_fields[i].key);

		if (value.n == 0)
			continue;
		tell_note_field(t, to, i, value, first);
		first = false;
	}
	tell_citing(t, to, s);
	tell_stop(t, to);
	tell_private(t, to, book_source_field(t->book, s, SV("note")));
}

bool tell_next_note(struct teller *t)
{
	uint32_t n = book_sources(t->book);

	while (t->at < n && !t->noted[t->at])
		t->at++;
	if (t->at == n)
		return false;
	if (!t->headed) {
		t->headed = true;
		maker_heading(&t->m, 1, teller_label(t, LABEL_SOURCES));
		return true;
	}
	tell_note(t, &maker_note(&t->m, (uint32_t)t->at + 1)->text,
		  (source_no)t->at);
	t->at++;
	return true;
}
