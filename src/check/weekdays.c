/* Days of the week in the source's words against the date. */
#include "base/utf8.h"
#include "base/vec.h"
#include "check/day_about.h"
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

/* Names that ICU does not have, by the day from Monday. */
static const struct other_name {
	enum locale_language language;
	int day;
	struct sv name;
} other_names[] = {
	{ LANGUAGE_DE, 5, SV_INIT("Sonnabend") },
};

/* A form of a day's name in some language, folded, between blanks. */
struct form {
	struct sv words;
	unsigned day; /* its bit, Monday's the lowest */
	bool capital; /* the language writes it so */
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
	VEC_ADD(&f->all, ((struct form){ build_view(&words), 1u << day,
					 day_is_capital(name) }));
}

/* NAME of DAY in the language of L, however it is declined. */
static void add_forms(struct forms *f, const struct locale *l, int day,
		      struct sv name)
{
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

static void add_all_forms(struct forms *f, const struct locale *l)
{
	for (int day = 0; day < WEEK; day++)
		add_forms(f, l, day, l->weekdays[day]);
	for (size_t i = 0; i < sizeof(other_names) / sizeof(*other_names); i++)
		if (other_names[i].language == l->language)
			add_forms(f, l, other_names[i].day,
				  other_names[i].name);
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

/* Whether WORD is a day, or with CAPITAL one that its language writes so. */
static bool is_day(const struct forms *f, struct sv word, bool capital)
{
	struct build folded = { .arena = &f->c->scratch };

	build_char(&folded, ' ');
	fold_text(&folded, word, FOLD_EXACT);
	build_char(&folded, ' ');
	for (uint32_t i = 0; i < f->all.n; i++)
		if ((!capital ||
		     (day_is_capital(word) && f->all.v[i].capital)) &&
		    sv_eq(f->all.v[i].words, build_view(&folded)))
			return true;
	return false;
}

/* WORDS without what stands in quotation marks in them, as titles do; all of
 * it where nothing else does. */
static struct sv without_quotes(struct arena *a, struct sv words)
{
	static const struct sv marks = SV_INIT("\"“”„«»");
	struct build out = { .arena = a };
	bool quoted = false;

	for (size_t at = 0; at < words.n;) {
		size_t from = at;
		struct sv sign;

		utf8_next(words, &at);
		sign = sv_slice(words, from, at);
		if (sv_find(marks, sign, 0) != SV_NONE)
			quoted = !quoted;
		else if (!quoted)
			build_sv(&out, sign);
	}
	return sv_trim(build_view(&out)).n ? build_view(&out) : words;
}

/* WORDS without the days that stand in names or tell of another day, folded and
 * between blanks. */
static struct sv without_others(const struct forms *f, struct sv words)
{
	struct build plain = { .arena = &f->c->scratch };
	struct build folded = { .arena = &f->c->scratch };
	struct day_around at = { .before = SV("") };

	words = without_quotes(&f->c->scratch, words);
	while (words.n > 0) {
		struct sv word = sv_cut(&words, ' ');

		at.rest = day_ends_in_letter(word) ? words : SV("");
		if (!(is_day(f, word, true) && day_is_in_name(f->c, &at)) &&
		    !(is_day(f, word, false) && day_is_other(f->c, word, &at)))
			build_sv(&plain, word);
		build_char(&plain, ' ');
		at.first = day_ends_in_letter(word) ? at.before : SV("");
		at.before = day_ends_in_letter(word) ? word : SV("");
	}
	build_char(&folded, ' ');
	fold_text(&folded, build_view(&plain), FOLD_EXACT);
	build_char(&folded, ' ');
	return build_view(&folded);
}

/* Whether D is a day whose weekday is known. */
static bool is_one_day(const struct date *d)
{
	return d->form == DATE_SINGLE && d->first_end == END_KNOWN &&
	       d->last_end == END_KNOWN && d->first == d->last && !d->doubt &&
	       date_is_gregorian(d->first);
}

static void check_words_of(struct checking *c, struct forms *forms,
			   event_no ev, struct sv words)
{
	int day = date_weekday(book_first(c->book, ev)) - 1;
	struct sv text = without_others(forms, words);
	bool other = day_words_of_other(c, text);
	unsigned days = other ? 0 : named_days(forms, text);

	if (days == 0)
		check_silenced(c, FAULT_weekday_differs, ev);
	if (days == 0 || days & 1u << day)
		return;
	TELL(c, ev, FAULT_weekday_differs, check_event_place(c, ev),
	     check_event_date(c, ev),
	     date_weekday_name(book_first(c->book, ev)),
	     diag_excerpt(&c->scratch, words));
}

static uint64_t all_languages(const void *checking)
{
	return ((const struct checking *)checking)->with->nlocales;
}

static void add_language(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct forms *forms = c->state;

	forms->c = c;
	add_all_forms(forms, &c->with->locales[at]);
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
	{ all_languages, add_language },
	{ check_all_events, check_event },
};

const struct check_rule check_weekdays = {
	CHECK_STAGES(stages), sizeof(struct forms), end
};
