/*
 * What stands before and after the chapters of a printed chronology: how its
 * events are known, the key dates, and what its sources do not agree on.
 */
#include "base/build.h"
#include "book/called.h"
#include "book/each.h"
#include "book/when.h"
#include "tell/teller.h"

/* ---- the method ---- */

/* How many events are what. */
struct method {
	const struct book *book;
	size_t timed, day, month, coarser, undated, inferred, disputed;
	size_t sources[3]; /* none, one, more */
	source_no one;     /* of the event that is counted */
	size_t seen;       /* different ones it has, up to 2 */
	unsigned signs;    /* of date_signs that stand in a date: bits */
	bool set_in, marked, julian;
};

static bool see_sources(struct range cites, void *arg)
{
	struct method *m = arg;
	const struct cite *c = book_cites(m->book, cites);

	for (uint32_t i = 0; i < cites.count && m->seen < 2; i++)
		if (m->seen == 0 || c[i].source != m->one) {
			m->one = c[i].source;
			m->seen++;
		}
	return m->seen == 2;
}

/* Those of a date, and what each says. */
static const struct {
	char sign;
	enum label label;
} date_signs[] = {
	{ '~', LABEL_SIGN_ABOUT },
	{ '?', LABEL_SIGN_UNCERTAIN },
	{ '%', LABEL_SIGN_DOUBTFUL },
};

enum { DATE_SIGNS = sizeof(date_signs) / sizeof(*date_signs) };

/* Those in the date of EV, which is in words where events are told whole. */
static unsigned signs_of(const struct teller *t, struct arena *scratch,
			 event_no ev)
{
	bool words = t->options.detail == DETAIL_FULL && !t->options.iso;
	unsigned signs = 0;
	struct sv date;

	if (words || book_date(t->book, ev).doubt == 0)
		return 0;
	date = tell_row_date(t, scratch, ev);
	for (unsigned i = 0; i < DATE_SIGNS; i++)
		if (sv_find_char(date, date_signs[i].sign, 0) != SV_NONE)
			signs |= 1u << i;
	return signs;
}

static bool has_marks(const struct teller *t)
{
	return t->options.detail == DETAIL_TABLE;
}

static struct method method_of(struct teller *t)
{
	struct method m = { .book = t->book };
	struct arena scratch = { 0 };

	for (size_t i = 0; i < t->hits.n; i++) {
		event_no ev = t->hits.v[i];
		enum date_precision precision = book_precision(t->book, ev);
		size_t *dated = !book_has_date(t->book, ev)   ? &m.undated :
				precision < PRECISION_DAY    ? &m.timed :
				precision == PRECISION_DAY   ? &m.day :
				precision <= PRECISION_MONTH ? &m.month :
							       &m.coarser;

		*dated += 1;
		m.inferred += book_date_inferred(t->book, ev);
		m.julian = m.julian || book_julian(t->book, ev);
		m.set_in = m.set_in ||
			   (book_parent(t->book, ev) != NO_EVENT &&
			    teller_number(t, book_parent(t->book, ev)));
		arena_reset(&scratch);
		m.signs |= signs_of(t, &scratch, ev);
		m.marked = m.marked ||
			   (has_marks(t) && tell_has_mark(t, &scratch, ev));
		m.disputed += tell_differs(&scratch, t->book, ev);
		m.seen = 0;
		each_cites(t->book, ev, see_sources, &m);
		m.sources[m.seen]++;
	}
	arena_free(&scratch);
	return m;
}

static void put_sign(const struct teller *t, struct build *used,
		     enum label label)
{
	build_str(used, used->n ? "; " : "");
	build_sv(used, teller_label(t, label));
}

/* The signs that are used, and what is set in. */
static void put_signs(struct teller *t, struct build *text,
		      const struct method *m)
{
	const struct {
		enum label label;
		bool used;
	} signs[] = {
		{ LABEL_SIGN_JULIAN, m->julian && chapter_shortens(t) },
		{ LABEL_SIGN_NOTE, m->marked },
		{ LABEL_SIGN_DIFFERS,
		  t->options.detail != DETAIL_BRIEF && m->disputed > 0 },
		{ LABEL_SIGN_SOURCE,
		  teller_cites(t) && m->sources[1] + m->sources[2] > 0 },
	};
	struct build used = { .arena = t->m.arena };

	for (unsigned i = 0; i < DATE_SIGNS; i++)
		if (m->signs & 1u << i)
			put_sign(t, &used, date_signs[i].label);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].used)
			put_sign(t, &used, signs[i].label);
	if (used.n) {
		build_char(text, ' ');
		label_fill(text, t->options.locale, LABEL_METHOD_SIGNS,
			   build_view(&used));
	}
	if (m->set_in && t->options.detail != DETAIL_FULL) {
		build_char(text, ' ');
		build_sv(text, teller_label(t, LABEL_SIGN_SET_IN));
	}
}

bool tell_next_method(struct teller *t)
{
	struct method m;
	struct build text = { .arena = t->m.arena };
	size_t from;

	if (t->headed || t->hits.n == 0)
		return false;
	t->headed = true;
	m = method_of(t);

	const struct {
		enum label label;
		size_t n;
		bool begins; /* a sentence */
	} items[] = {
		{ LABEL_METHOD_DATES, 0, true },
		{ LABEL_METHOD_TIME, m.timed, false },
		{ LABEL_METHOD_DAY, m.day, false },
		{ LABEL_METHOD_MONTH, m.month, false },
		{ LABEL_METHOD_COARSER, m.coarser, false },
		{ LABEL_METHOD_UNDATED, m.undated, false },
		{ LABEL_METHOD_INFERRED, m.inferred, false },
		{ LABEL_METHOD_DISPUTED, m.disputed, false },
		{ LABEL_METHOD_SOURCES, 0, true },
		{ LABEL_METHOD_NONE, m.sources[0], false },
		{ LABEL_METHOD_ONE, m.sources[1], false },
		{ LABEL_METHOD_MORE, m.sources[2], false },
	};

	from = 0;
	for (size_t i = 0; i < sizeof(items) / sizeof(*items); i++) {
		if (!items[i].begins && items[i].n == 0)
			continue;
		build_str(&text, !text.n	     ? "" :
				 items[i].begins     ? ". " :
				 text.n == from	     ? " " :
						       ", ");
		label_fill(&text, t->options.locale, items[i].label,
			   build_digits(t->m.arena, items[i].n));
		if (items[i].begins)
			from = text.n;
	}
	build_char(&text, '.');
	put_signs(t, &text, &m);
	maker_text(&t->m, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, RUN_TEXT,
		   build_view(&text));
	return true;
}

/* ---- key dates ---- */

bool tell_next_key(struct teller *t)
{
	event_no ev;

	if (t->at == t->options.key.n)
		return false;
	if (!t->headed) {
		t->headed = true;
		t->year = DATE_NO_YEAR;
		t->apart = true;
		tell_chapter(t, teller_label(t, LABEL_KEY_DATES));
		return true;
	}
	ev = t->options.key.v[t->at++];
	t->nabove = 0;
	tell_row(t, ev, true);
	t->m.first->again = true;
	t->apart = true;
	return true;
}

/* ---- disputes ---- */

static void tell_dispute(struct teller *t, event_no ev)
{
	struct block *block = maker_open(&t->m, BLOCK_EVENT);

	block->again = true;
	block->number = teller_number(t, ev);
	tell_when(t, &block->label, ev);
	maker_link(&t->m, &block->text, RUN_TEXT,
		   called_title(t->book, ev, t->options.locale), TARGET_EVENT,
		   ev);
	tell_others(t, ev, true);
	maker_close(&t->m);
}

/* The first of those from AT on that sources differ about, or how many there
 * are. */
static size_t next_dispute(const struct teller *t, size_t at)
{
	struct arena scratch = { 0 };

	while (at < t->hits.n &&
	       !tell_differs(&scratch, t->book, teller_event_at(t, at))) {
		arena_reset(&scratch);
		at++;
	}
	arena_free(&scratch);
	return at;
}

bool tell_next_dispute(struct teller *t)
{
	if (t->options.detail != DETAIL_TABLE)
		return false;
	t->at = next_dispute(t, t->at);
	if (t->at == t->hits.n)
		return false;
	if (!t->headed) {
		t->headed = true;
		tell_chapter(t, teller_label(t, LABEL_DISPUTES));
		return true;
	}
	tell_dispute(t, teller_event_at(t, t->at++));
	return true;
}
