/* Days of the week in the source's words against the date. */
#include "check/rules.h"
#include "text/fold.h"

enum { WEEK = 7 };

/* The names of one language, as stem() makes them. */
struct weekdays {
	struct sv names[WEEK]; /* Monday first */
};

static bool is_vowel(char c)
{
	return sv_find_char(SV("aeiouy"), c, 0) != SV_NONE;
}

/*
 * Makes " pyatnits" of "пятница", for its case endings are vowels: в пятницу.
 * Other names are taken whole, with what may follow them in a word.
 */
static struct sv stem(struct checking *c, struct sv name)
{
	struct build b = { .arena = &c->arena };

	build_char(&b, ' ');
	fold_text(&b, name, FOLD_EXACT);
	while (b.n > 1 && is_vowel(b.s[b.n - 1]))
		build_cut(&b, b.n - 1);
	return build_view(&b);
}

/* Whether the word of TEXT behind byte AT has an ending of two letters or
 * none: пятниц-ей, понедельник-а, Freitag-s. */
static bool ends_soon(struct sv text, size_t at)
{
	enum { ENDING = 2 };
	size_t end = at;

	while (end < text.n && text.s[end] != ' ')
		end++;
	return end - at <= ENDING;
}

/*
 * The days of the week that TEXT, folded and between blanks, names in the
 * language W, as bits, Monday's the lowest.  Of names that begin alike, as
 * the Azerbaijani ones do (çərşənbə, çərşənbə axşamı), the longest counts.
 */
static unsigned named_days(const struct weekdays *w, struct sv text)
{
	unsigned days = 0;

	for (size_t at = 0; at < text.n; at++) {
		struct sv rest = sv_slice(text, at, text.n);
		int best = -1;

		if (text.s[at] != ' ')
			continue;
		for (int day = 0; day < WEEK; day++)
			if (sv_starts(rest, w->names[day]) &&
			    ends_soon(rest, w->names[day].n) &&
			    (best < 0 ||
			     w->names[day].n > w->names[best].n))
				best = day;
		if (best >= 0)
			days |= 1u << best;
	}
	return days;
}

/* Whether D is a day whose weekday is known. */
static bool is_one_day(const struct date *d)
{
	return d->form == DATE_SINGLE && d->first_end == END_KNOWN &&
	       d->last_end == END_KNOWN && d->first == d->last && !d->doubt &&
	       date_is_gregorian(d->first);
}

/* The English names, as all messages are. */
static struct sv day_name(int day)
{
	static const struct sv names[WEEK] = {
		SV_INIT("Monday"),   SV_INIT("Tuesday"), SV_INIT("Wednesday"),
		SV_INIT("Thursday"), SV_INIT("Friday"),  SV_INIT("Saturday"),
		SV_INIT("Sunday"),
	};

	return names[day];
}

static void check_words_of(struct checking *c, const struct weekdays *all,
			   event_no ev, struct sv words)
{
	struct build text = { .arena = &c->scratch };
	struct date d = book_date(c->book, ev);
	int day = date_weekday(d.first) - 1;
	unsigned days = 0;

	build_char(&text, ' ');
	fold_text(&text, words, FOLD_EXACT);
	build_char(&text, ' ');
	for (size_t i = 0; i < c->with->nlocales; i++)
		days |= named_days(&all[i], build_view(&text));
	if (days == 0 || days & 1u << day)
		return;
	DIAG(c->diags, FAULT_weekday_differs, check_event_place(c, ev),
	     check_event_date(c, ev), day_name(day),
	     diag_excerpt(&c->scratch, words));
}

void check_weekdays(struct checking *c)
{
	size_t n = c->with->nlocales;
	struct weekdays *all = ARENA_NEW(&c->arena, n, struct weekdays);

	for (size_t i = 0; i < n; i++)
		for (int day = 0; day < WEEK; day++)
			all[i].names[day] =
				stem(c, c->with->locales[i].weekdays[day]);
	for (event_no ev = 0; ev < book_events(c->book); ev++) {
		struct sv words = book_fact(c->book, ev, FACT_DATE_TEXT,
					    (struct sv){ 0 });
		struct date d;

		arena_reset(&c->scratch);
		if (words.n == 0 || book_date_source(c->book, ev) != DATE_OWN)
			continue;
		d = book_date(c->book, ev);
		if (is_one_day(&d))
			check_words_of(c, all, ev, words);
	}
}
