/* Days of the week in the source's words against the date. */
#include "base/utf8.h"
#include "base/vec.h"
#include "check/day_about.h"
#include "text/fold.h"

enum { WEEK = 7 };

static const struct declension {
	enum locale_language language;
	struct sv cut, endings;
} declensions[] = {
#define ENDINGS(language, cut, endings)                                        \
	{ LANGUAGE_##language, SV_INIT(cut), SV_INIT(endings) },
#define OTHER_NAME(language, day, name)
#include "wording/weekday.def"
#undef ENDINGS
#undef OTHER_NAME
};

static const struct {
	enum locale_language language;
	int day; /* from Monday */
	struct sv name;
} other_names[] = {
#define ENDINGS(language, cut, endings)
#define OTHER_NAME(language, day, name)                                        \
	{ LANGUAGE_##language, day, SV_INIT(name) },
#include "wording/weekday.def"
#undef ENDINGS
#undef OTHER_NAME
};

/* A form of a day's name in some language, folded. */
struct form {
	struct sv words; /* one, or two with a blank between */
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
	fold_text(&words, build_view(&whole), FOLD_EXACT);
	VEC_ADD(&f->all, ((struct form){ build_view(&words), 1u << day }));
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

/* The day, as its bit, whose name begins with the first of the N words V, and
 * in *LENGTH of how many; of two names that begin alike, as the Azerbaijani
 * ones do (çərşənbə, çərşənbə axşamı), the longer counts.  0 for none. */
static unsigned named_day(const struct forms *f, const struct day_word *v,
			  size_t n, size_t *length)
{
	for (*length = n > 1 && !v->parts ? 2 : 1; *length > 0; --*length) {
		struct build name = { .arena = &f->c->scratch };

		build_sv(&name, v[0].fold);
		if (*length > 1)
			build_fmt(&name, " %.*s", SV_ARG(v[1].fold));
		for (uint32_t i = 0; i < f->all.n; i++)
			if (sv_eq(f->all.v[i].words, build_view(&name)))
				return f->all.v[i].day;
	}
	return 0;
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

/* The days of the week that WORDS name, as bits, if one of them is told to be
 * when something was. */
static unsigned told_days(const struct forms *f, struct sv words)
{
	struct arena *a = &f->c->scratch;
	struct day_word *v = ARENA_NEW(a, words.n / 2 + 1, struct day_word);
	size_t n = day_words(a, words, v), length = 1;
	unsigned days = 0;
	bool told = false;

	for (size_t i = 0; i < n; i += length) {
		unsigned day = named_day(f, &v[i], n - i, &length);

		days |= day;
		told |= day && day_is_told(f->c, v, n, i, i + length);
		length += !day;
	}
	return told ? days : 0;
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
	struct build text = { .arena = &c->scratch };
	unsigned days;

	build_char(&text, ' ');
	fold_text(&text, words, FOLD_EXACT);
	build_char(&text, ' ');
	days = day_words_of_other(c, build_view(&text)) ?
		       0 : told_days(forms, without_quotes(&c->scratch, words));
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
