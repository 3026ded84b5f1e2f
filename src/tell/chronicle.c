#include "tell/chronicle.h"

#include "base/panic.h"
#include "tell/teller.h"

uint32_t teller_number(const struct teller *t, event_no ev)
{
	size_t low = 0, high = t->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (t->hits[middle] < ev)
			low = middle + 1;
		else
			high = middle;
	}
	return low < t->n && t->hits[low] == ev ? (uint32_t)low + 1 : 0;
}

void tell_numbers(struct teller *t, struct runs *to, const event_no *events,
		  size_t count)
{
	doc_str(&t->m, to, count > 1 ? "nos.\u00a0" : "no.\u00a0");
	for (size_t i = 0, end; i < count; i = end) {
		uint32_t first = teller_number(t, events[i]), last = first;

		for (end = i + 1; end < count; end++, last++)
			if (teller_number(t, events[end]) != last + 1)
				break;
		doc_str(&t->m, to, i ? ", " : "");
		doc_ref_events(&t->m, to, first, last);
	}
}

void tell_paragraphs(struct teller *t, struct sv text)
{
	while (text.n) {
		struct sv line = sv_trim(sv_cut(&text, '\n'));

		if (line.n)
			doc_text(&t->m, &doc_add(&t->m, DOC_PARAGRAPH)->text,
				 RUN_TEXT, line);
	}
}

struct sv teller_case(const struct teller *t, struct sv text, bool upper)
{
	char from = upper ? 'a' : 'A', to = upper ? 'A' : 'a';
	struct build b = { .arena = t->m.arena };

	if (text.n == 0 || text.s[0] < from || text.s[0] > from + 25)
		return text;
	if (!upper && (text.n == 1 || text.s[1] < 'a' || text.s[1] > 'z'))
		return text; /* UN stays what it is */
	build_char(&b, (char)(text.s[0] - from + to));
	build_sv(&b, sv_slice(text, 1, text.n));
	return build_view(&b);
}

struct sv teller_key(const struct teller *t, struct sv key)
{
	struct build b = { .arena = t->m.arena };

	if (sv_eq(key, SV("as_of")))
		return SV("date");
	for (size_t i = 0; i < key.n; i++)
		build_char(&b, key.s[i] == '_' ? ' ' : key.s[i]);
	return build_view(&b);
}

/* ---- the head ---- */

static void tell_count(struct teller *t, struct sv label, size_t n,
		       size_t total)
{
	struct build b = { .arena = t->m.arena };

	build_fmt(&b, "%zu", n);
	if (n != total)
		build_fmt(&b, " of %zu", total);
	doc_text(&t->m, &doc_field(&t->m, label)->text, RUN_TEXT,
		 build_view(&b));
}

/* The head's fields.  Returns the one for the number of sources, which is
 * known when all has been told; or null. */
static struct doc_block *tell_head(struct teller *t)
{
	struct doc_block *sources = NULL;

	tell_paragraphs(t, book_about(t->book));
	doc_open(&t->m, DOC_FIELDS);
	if (t->options->selection.n)
		doc_text(&t->m, &doc_field(&t->m, SV("Selection"))->text,
			 RUN_TEXT, t->options->selection);
	tell_count(t, SV("Events"), t->n, book_events(t->book));
	if (t->n)
		sources = doc_field(&t->m, SV("Sources"));
	doc_close(&t->m);
	return sources;
}

static void tell_nothing(struct teller *t)
{
	struct doc_block *para = doc_add(&t->m, DOC_PARAGRAPH);

	doc_str(&t->m, &para->text,
		book_events(t->book)
			? "No event of this chronology is in the selection."
			: "This chronology holds no event.");
}

/* ---- the whole ---- */

/* What the chapter of YEAR is called, which begins with the event EV. */
static struct sv chapter_of(const struct teller *t, int32_t year, event_no ev)
{
	if (year == INT32_MIN)
		return SV("Before the calendar");
	if (year != INT32_MAX)
		return teller_year(t, year);
	return book_date(t->book, ev).form == DATE_NONE ?
		       SV("Without a date") :
		       SV("Beyond the calendar");
}

static void tell_years(struct teller *t)
{
	for (size_t i = 0, end; i < t->n; i = end) {
		int32_t year = book_year(t->book, t->hits[i]);

		doc_section(&t->m, chapter_of(t, year, t->hits[i]));
		for (end = i; end < t->n &&
			      book_year(t->book, t->hits[end]) == year; end++)
			tell_event(t, t->hits[end]);
		doc_close(&t->m);
	}
}

static struct teller start(struct arena *a, struct arena *scratch,
			   const struct book *b, const event_no *hits,
			   size_t n, const struct chronicle_options *options)
{
	struct sv title = options->title;
	struct teller t = { .scratch = scratch, .book = b, .options = options,
			    .hits = hits, .n = n };
	size_t sources = book_sources(b);

	if (title.n == 0 && !options->single)
		title = book_heading(b).n ? book_heading(b) : SV("Chronology");
	t.m = doc_start(a, title, SV(""));
	t.noted = ARENA_NEW(a, sources, bool);
	t.role_seen = ARENA_NEW(a, book_role_count(b), uint32_t);
	teller_learn_names(&t);
	return t;
}

/* One event by itself: nothing is numbered, so nothing refers to numbers. */
static void tell_single(struct teller *t, const event_no *hits, size_t n)
{
	t->n = 0;
	for (size_t i = 0; i < n; i++)
		tell_event(t, hits[i]);
	tell_notes(t);
}

static void tell_all(struct teller *t)
{
	struct doc_block *sources;

	t->m.doc->subtitle = teller_period(t);
	sources = tell_head(t);
	if (t->n == 0)
		tell_nothing(t);
	tell_years(t);
	tell_figures(t);
	if (sources) {
		struct build count = { .arena = t->m.arena };

		build_fmt(&count, "%u", t->notes);
		doc_text(&t->m, &sources->text, RUN_TEXT, build_view(&count));
	}
	tell_notes(t);
	tell_index(t);
}

const struct doc *chronicle_build(struct arena *a, const struct book *b,
				  const event_no *hits, size_t n,
				  const struct chronicle_options *options)
{
	struct arena scratch = { 0 };
	struct teller t = start(a, &scratch, b, hits, n, options);

	for (size_t i = 1; i < n; i++)
		ENSURE(hits[i - 1] < hits[i]);
	if (options->single)
		tell_single(&t, hits, n);
	else
		tell_all(&t);
	teller_forget_names(&t);
	arena_free(&scratch);
	return t.m.doc;
}
