/*
 * What the events are made of, counted: by period (stats_periods.c) and kind,
 * who met whom, roles, precision, sources, silences, and what is missing.  A
 * grid each.
 */
#include "book/called.h"
#include "tell/bars.h"
#include "tell/met.h"
#include "tell/stats_periods.h"
#include "time/days.h"

enum {
	ROWS = 15,    /* of what has many */
	MET = 8,      /* in the matrix, of so many: */
	MET_OF = 64,
	SILENT = 5,   /* silences */
	MANY = 4,     /* sources, or more */
};

/* ---- by class ---- */

static void tell_class(struct teller *t, enum label heading, enum class_no c,
		       enum target_to target)
{
	struct corpus corpus = { t->book, t->index };
	struct count count =
		class_count(t->m.arena, &corpus, c, t->hits, false);
	struct bars bars = bars_new(t, count.n);

	for (uint32_t i = 0; i < count.n; i++)
		if (count.events[i] && class_holds(t->book, c, i))
			bars.v[bars.n++] = (struct bar){
				class_shown(t->m.arena, t->book, c, i,
					    t->options.locale),
				{ target, i },
				count.events[i],
			};
	bars_rank(t, &bars);
	bars_put(t, heading, &bars, ROWS);
}

static void tell_kinds(struct teller *t)
{
	tell_class(t, LABEL_STATS_KINDS, CLASS_KINDS, TARGET_KIND);
}

/* How many of the N events V are told. */
static size_t count_told(const struct teller *t, const event_no *v, size_t n)
{
	size_t told = 0;

	for (size_t i = 0; i < n; i++)
		told += hits_have(t->hits, v[i]);
	return told;
}

/* Says LABEL below the bars of C, where one of it counts with others that lie
 * within it: these have each event under its own alone. */
static void tell_wider(struct teller *t, enum label label, enum class_no c)
{
	struct corpus corpus = { t->book, t->index };
	struct count count =
		class_count(t->m.arena, &corpus, c, t->hits, false);
	bool wider = false;

	for (uint32_t i = 0; i < count.n && !wider; i++) {
		size_t n;
		const event_no *v = class_of(c)->rows->events(t->index, i, &n);

		wider = count.events[i] && class_holds(t->book, c, i) &&
			count.events[i] != count_told(t, v, n);
	}
	if (wider)
		tell_label(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, label);
}

static void tell_wider_kinds(struct teller *t)
{
	tell_wider(t, LABEL_STATS_WIDER_KINDS, CLASS_KINDS);
}

static void tell_precisions(struct teller *t)
{
	tell_class(t, LABEL_STATS_PRECISION, CLASS_PRECISIONS, TARGET_NONE);
}

static void tell_people(struct teller *t)
{
	tell_class(t, LABEL_PEOPLE, CLASS_PEOPLE, TARGET_NAME);
}

/* Those where they happened, as the names pane counts them. */
static void tell_places(struct teller *t)
{
	tell_class(t, LABEL_PLACES, CLASS_WHERE, TARGET_NAME);
}

static void tell_wider_places(struct teller *t)
{
	tell_wider(t, LABEL_STATS_WIDER_PLACES, CLASS_WHERE);
}

static void tell_told_by(struct teller *t)
{
	tell_class(t, LABEL_SOURCES, CLASS_SOURCES, TARGET_SOURCE);
}

static void tell_roles(struct teller *t)
{
	const struct book *b = t->book;
	struct bars bars = bars_new(t, book_role_count(b));

	for (role_no r = 0; r < book_role_count(b); r++)
		bars.v[bars.n++].name = called_role(b, r, t->options.locale);
	for (size_t i = 0; i < t->hits.n; i++) {
		size_t n;
		const struct who *who = book_who(b, t->hits.v[i], &n);

		for (size_t k = 0; k < n; k++)
			bars.v[who[k].role].count++;
	}
	bars_rank(t, &bars);
	bars_put(t, LABEL_STATS_ROLES, &bars, ROWS);
}

/* How many sources EV has, MANY at most. */
static size_t sources_of(const struct book *b, event_no ev)
{
	source_no seen[MANY];
	size_t n, different = 0;
	const struct cite *cites = book_sources_of(b, ev, &n);

	for (size_t k = 0; k < n && different < MANY; k++) {
		size_t at = 0;

		while (at < different && seen[at] != cites[k].source)
			at++;
		if (at == different)
			seen[different++] = cites[k].source;
	}
	return different;
}

static void tell_cited(struct teller *t)
{
	struct bars bars = bars_new(t, MANY + 1);

	for (size_t i = 0; i <= MANY; i++)
		bars.v[bars.n++].name = build_digits(t->m.arena, i);
	bars.v[0].name = teller_label(t, LABEL_NONE);
	bars.v[MANY].name =
		teller_filled(t, LABEL_STATS_OR_MORE, bars.v[MANY].name);
	for (size_t i = 0; i < t->hits.n; i++)
		bars.v[sources_of(t->book, t->hits.v[i])].count++;
	bars_put(t, LABEL_STATS_CITED, &bars, MANY + 1);
}

/* ---- who met whom ---- */

/* Those who met others and were in most events, and how often two of them met;
 * shown are those who met one of these. */
struct met {
	name_no v[MET];
	size_t shown[MET];
	size_t n, nshown;
	size_t together[MET][MET];
};

static void count_met(const struct teller *t, struct met *m, event_no ev)
{
	bool there[MET];

	for (size_t i = 0; i < m->n; i++)
		there[i] = met_there(t->book, ev, m->v[i]);
	for (size_t i = 0; i < m->n; i++)
		for (size_t k = 0; k < m->n; k++)
			if (there[i] && there[k] &&
			    !met_already(t->book, t->hits, ev, m->v[i],
					 m->v[k]))
				m->together[i][k]++;
}

static bool has_met(const struct teller *t, name_no name)
{
	struct arena scratch = { 0 };
	const uint32_t *events =
		met_with(&scratch, t->book, t->hits, name);
	bool met = false;

	for (name_no k = 0; k < book_names(t->book) && !met; k++)
		met = k != name && events[k] > 0;
	arena_free(&scratch);
	return met;
}

static bool met_any(const struct met *m, size_t i)
{
	for (size_t k = 0; k < m->n; k++)
		if (k != i && m->together[i][k] > 0)
			return true;
	return false;
}

static void find_met(struct teller *t, struct met *m)
{
	struct corpus corpus = { t->book, t->index };
	struct class_order order =
		class_order(t->m.arena, &corpus, CLASS_PEOPLE, t->hits);

	for (size_t i = 0; i < order.n && i < MET_OF && m->n < MET; i++)
		if (has_met(t, order.v[i]))
			m->v[m->n++] = order.v[i];
	for (size_t i = 0; i < t->hits.n; i++)
		count_met(t, m, t->hits.v[i]);
	for (size_t i = 0; i < m->n; i++)
		if (met_any(m, i))
			m->shown[m->nshown++] = i;
}

static struct sv times(struct teller *t, size_t n)
{
	return n ? build_digits(t->m.arena, n) : SV(".");
}

static void put_met(struct teller *t, const struct met *m, size_t row)
{
	size_t i = m->shown[row];
	struct runs *to;

	maker_line(&t->m);
	bars_cell(t, CELL_NUMBER, build_digits(t->m.arena, row + 1));
	to = &maker_cell(&t->m, CELL_WORDS)->text;
	maker_link(&t->m, to, RUN_NAME,
		   class_shown(t->m.arena, t->book, CLASS_PEOPLE, m->v[i],
			       t->options.locale),
		   TARGET_NAME, m->v[i]);
	for (size_t k = 0; k < m->nshown; k++)
		bars_cell(t, CELL_NUMBER,
			  k == row ? SV("") :
				     times(t, m->together[i][m->shown[k]]));
	maker_close(&t->m);
}

/* So often both were there, what is part of another such event not counted
 * again.  Nobody meets himself: the diagonal is empty. */
static void tell_met(struct teller *t)
{
	struct met m = { .n = 0 };

	find_met(t, &m);
	if (m.nshown < 2)
		return;
	maker_grid(&t->m, (uint32_t)m.nshown + 2,
		   teller_label(t, LABEL_STATS_MET));
	maker_line(&t->m)->number = 1;
	bars_cell(t, CELL_NUMBER, SV(""));
	bars_cell(t, CELL_WORDS, SV(""));
	for (size_t i = 0; i < m.nshown; i++)
		bars_cell(t, CELL_NUMBER, build_digits(t->m.arena, i + 1));
	maker_close(&t->m);
	for (size_t i = 0; i < m.nshown; i++)
		put_met(t, &m, i);
	maker_close(&t->m);
}

/* ---- silences and holes ---- */

static void put_silence(struct teller *t, const struct silence *one)
{
	event_no ev = t->hits.v[one->end];
	struct build days = { .arena = t->m.arena };
	struct runs *to;

	maker_line(&t->m);
	days_span(&days, t->options.locale, one->least, one->most);
	bars_cell(t, CELL_WORDS, build_view(&days));
	to = &maker_cell(&t->m, CELL_WORDS)->text;
	tell_label(t, to, LABEL_STATS_UNTIL);
	tell_when(t, to, ev);
	maker_link(&t->m, &maker_cell(&t->m, CELL_WORDS)->text, RUN_TEXT,
		   called_title(t->book, ev, t->options.locale), TARGET_EVENT,
		   ev);
	maker_close(&t->m);
}

static void tell_silences(struct teller *t)
{
	struct silences found = { .list = { 0 } };

	/* They have a chapter of their own. */
	if (!t->single && (t->options.detail == DETAIL_FULL ||
			   t->options.parts & PART_GAPS))
		return;
	silence_longest(&found, t->book, t->hits, SILENT);
	if (found.list.n > 0) {
		maker_grid(&t->m, 3, teller_label(t, LABEL_SILENCES));
		for (size_t i = 0; i < found.list.n; i++)
			put_silence(t, &found.list.v[i]);
		maker_close(&t->m);
	}
	VEC_FREE(&found.list);
}

static bool has_no_date(const struct book *b, event_no ev)
{
	return !book_has_date(b, ev);
}

static bool has_no_source(const struct book *b, event_no ev)
{
	size_t n;

	book_sources_of(b, ev, &n);
	return n == 0;
}

static bool has_nobody(const struct book *b, event_no ev)
{
	size_t n;

	book_who(b, ev, &n);
	return n == 0;
}

static bool has_no_place(const struct book *b, event_no ev)
{
	size_t n;

	book_where(b, ev, &n);
	return n == 0;
}

static bool has_no_summary(const struct book *b, event_no ev)
{
	return book_summary(b, ev).n == 0;
}

static void tell_holes(struct teller *t)
{
	static const struct {
		enum label name;
		bool (*has)(const struct book *b, event_no ev);
	} holes[] = {
		{ LABEL_STATS_NO_DATE, has_no_date },
		{ LABEL_STATS_NO_SOURCE, has_no_source },
		{ LABEL_STATS_NOBODY, has_nobody },
		{ LABEL_STATS_NO_PLACE, has_no_place },
		{ LABEL_STATS_NO_SUMMARY, has_no_summary },
	};
	size_t n = sizeof(holes) / sizeof(*holes);
	struct bars bars = bars_new(t, n);

	for (size_t i = 0; i < n; i++) {
		bars.v[bars.n++].name = teller_label(t, holes[i].name);
		for (size_t k = 0; k < t->hits.n; k++)
			bars.v[i].count += holes[i].has(t->book, t->hits.v[k]);
	}
	bars_rank(t, &bars);
	bars_put(t, LABEL_STATS_HOLES, &bars, n);
}

/* ---- the whole ---- */

static void (*const sections[])(struct teller *t) = {
	tell_years, tell_no_year, tell_months, tell_no_month, tell_kinds,
	tell_wider_kinds, tell_precisions, tell_people, tell_met, tell_roles,
	tell_places, tell_wider_places, tell_cited, tell_told_by,
	tell_silences, tell_holes,
};

bool tell_next_stats(struct teller *t)
{
	size_t n = sizeof(sections) / sizeof(*sections);

	if (!(t->options.parts & PART_STATS) || t->hits.n == 0)
		return false;
	if (!t->headed && !t->single) {
		t->headed = true;
		tell_chapter(t, teller_label(t, LABEL_STATS));
		return true;
	}
	while (t->at < n && !t->m.first)
		sections[t->at++](t);
	return t->m.first != NULL;
}

bool tell_next_stats_count(struct teller *t)
{
	uint32_t all = book_events(t->book);
	struct build count = { .arena = t->m.arena };

	if (t->headed)
		return false;
	t->headed = true;
	if (t->hits.n == all)
		label_count(&count, t->options.locale, LABEL_EVENTS_N, all);
	else
		label_count_as(&count, t->options.locale, LABEL_EVENTS_OF, all,
			       build_digits(t->m.arena, t->hits.n),
			       build_digits(t->m.arena, all));
	maker_text(&t->m, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, RUN_TEXT,
		   build_view(&count));
	return true;
}
