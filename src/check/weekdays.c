/* Days of the week in the source's words against the date. */
#include "base/vec.h"
#include "check/rules.h"
#include "text/fold.h"

enum { WEEK = 7 };

/*
 * How the names that ICU has in a language are declined: those that end in
 * CUT have these endings instead, "-" being none.  The first row that fits a
 * name counts; without one the name stands as it is.
 */
static const struct declension {
	enum locale_language language;
	struct sv cut, endings;
} declensions[] = {
	{ LANGUAGE_EN, SV_INIT(""), SV_INIT("- s") },
	{ LANGUAGE_DE, SV_INIT(""), SV_INIT("- s") },
	{ LANGUAGE_AZ, SV_INIT("ə"),
	  SV_INIT("ə əni ənin əyə ədə ədən əsi əsinə əsində əsindən ələr") },
	{ LANGUAGE_AZ, SV_INIT(""),
	  SV_INIT("- ı ın a da dan nı nın na nda ndan ni nin nə ndə ndən") },
	{ LANGUAGE_RU, SV_INIT("а"),
	  SV_INIT("а ы е у ой ою ей ею ам ами ах") },
	{ LANGUAGE_RU, SV_INIT("е"), SV_INIT("е я ю ем и ям ями ях") },
	{ LANGUAGE_RU, SV_INIT(""), SV_INIT("- а у ом е и ов ам ами ах") },
	{ LANGUAGE_BE, SV_INIT("да"),
	  SV_INIT("да ды дзе ду дай даю дам дамі дах") },
	{ LANGUAGE_BE, SV_INIT("та"),
	  SV_INIT("та ты це ту тай таю там тамі тах") },
	{ LANGUAGE_BE, SV_INIT("а"), SV_INIT("а ы у ай аю ам амі ах") },
	{ LANGUAGE_BE, SV_INIT("я"), SV_INIT("я і ю яй яю ям ямі ях") },
	{ LANGUAGE_BE, SV_INIT("ак"), SV_INIT("ак ка ку кам кі каў камі ках") },
	{ LANGUAGE_BE, SV_INIT("ер"),
	  SV_INIT("ер ярга яргу яргом ярзе яргі яргоў яргамі яргах") },
};

/* A form of a day's name in some language, folded, between blanks. */
struct form {
	struct sv words;
	unsigned day; /* its bit, Monday's the lowest */
};

struct forms {
	struct checking *c;
	VEC(struct form) all;
};

static void add_form(struct forms *f, int day, struct sv name,
		     struct sv ending)
{
	struct build whole = { .arena = &f->c->scratch };
	struct build words = { .arena = &f->c->arena };

	build_sv(&whole, name);
	build_sv(&whole, sv_eq(ending, SV("-")) ? SV("") : ending);
	build_char(&words, ' ');
	fold_text(&words, build_view(&whole), FOLD_EXACT);
	build_char(&words, ' ');
	VEC_ADD(&f->all, ((struct form){ build_view(&words), 1u << day }));
}

static void add_forms(struct forms *f, const struct locale *l, int day)
{
	struct sv name = l->weekdays[day];

	for (size_t i = 0; i < sizeof(declensions) / sizeof(*declensions);
	     i++) {
		const struct declension *d = &declensions[i];
		struct sv endings = d->endings;

		if (d->language != l->language || !sv_ends(name, d->cut))
			continue;
		while (endings.n > 0)
			add_form(f, day,
				 sv_slice(name, 0, name.n - d->cut.n),
				 sv_cut(&endings, ' '));
		return;
	}
	add_form(f, day, name, SV(""));
}

/*
 * The days of the week that TEXT, folded and between blanks, names, as bits.
 * Of names that begin alike, as the Azerbaijani ones do (çərşənbə, çərşənbə
 * axşamı), the longest counts.
 */
static unsigned named_days(const struct forms *f, struct sv text)
{
	unsigned days = 0;

	for (size_t at = 0; at < text.n; at++) {
		struct sv rest = sv_slice(text, at, text.n);
		const struct form *best = NULL;

		for (uint32_t i = 0; text.s[at] == ' ' && i < f->all.n; i++) {
			const struct form *form = &f->all.v[i];

			if (sv_starts(rest, form->words) &&
			    (!best || form->words.n > best->words.n))
				best = form;
		}
		days |= best ? best->day : 0;
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

static void check_words_of(struct checking *c, const struct forms *forms,
			   event_no ev, struct sv words)
{
	struct build text = { .arena = &c->scratch };
	int day = date_weekday(book_first(c->book, ev)) - 1;
	unsigned days;

	build_char(&text, ' ');
	fold_text(&text, words, FOLD_EXACT);
	build_char(&text, ' ');
	days = named_days(forms, build_view(&text));
	if (days == 0)
		check_silenced(c, FAULT_weekday_differs, ev);
	if (days == 0 || days & 1u << day)
		return;
	TELL(c, ev, FAULT_weekday_differs, check_event_place(c, ev),
	     check_event_date(c, ev), day_name(day),
	     diag_excerpt(&c->scratch, words));
}

static uint64_t all_days(const void *checking)
{
	return ((const struct checking *)checking)->with->nlocales * WEEK;
}

static void add_day(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct forms *forms = c->state;

	forms->c = c;
	add_forms(forms, &c->with->locales[at / WEEK], (int)(at % WEEK));
	arena_reset(&c->scratch);
}

static void check_event(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	struct sv words = book_fact(c->book, ev, FACT_DATE_TEXT,
				    (struct sv){ 0 });
	struct date d = book_date(c->book, ev);

	arena_reset(&c->scratch);
	/* Where no weekday can be compared it is no use telling that a silence
	 * is not needed: the words may follow. */
	if (c->with->nlocales && words.n &&
	    book_date_source(c->book, ev) == DATE_OWN && is_one_day(&d))
		check_words_of(c, c->state, ev, words);
	else
		check_silenced(c, FAULT_weekday_differs, ev);
}

static void end(struct checking *c)
{
	VEC_FREE(&((struct forms *)c->state)->all);
}

static const struct course_stage stages[] = {
	{ all_days, add_day },
	{ check_all_events, check_event },
};

const struct check_rule check_weekdays = {
	CHECK_STAGES(stages), sizeof(struct forms), end
};
