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
#define WITH_PART(language, part)
#include "wording/weekday.def"
#undef ENDINGS
#undef OTHER_NAME
#undef WITH_PART
};

static const struct {
	enum locale_language language;
	int day; /* from Monday */
	struct sv name;
} other_names[] = {
#define ENDINGS(language, cut, endings)
#define OTHER_NAME(language, day, name)                                        \
	{ LANGUAGE_##language, day, SV_INIT(name) },
#define WITH_PART(language, part)
#include "wording/weekday.def"
#undef ENDINGS
#undef OTHER_NAME
#undef WITH_PART
};

static const struct {
	enum locale_language language;
	struct sv name;
} parts_of_day[] = {
#define ENDINGS(language, cut, endings)
#define OTHER_NAME(language, day, name)
#define WITH_PART(language, part) { LANGUAGE_##language, SV_INIT(part) },
#include "wording/weekday.def"
#undef ENDINGS
#undef OTHER_NAME
#undef WITH_PART
};

/* Where a form is a day's name. */
enum form_needs {
	NEEDS_NOTHING,
	NEEDS_STOP, /* or a comma after it, or the day and month */
	NEEDS_DATE, /* day and month after it */
};

/* A form of a day's name in some language, folded. */
struct form {
	struct sv words; /* one, or two with a blank between */
	unsigned day; /* its bit, Monday's the lowest */
	enum form_needs needs;
};

struct forms {
	struct checking *c;
	VEC(struct form) all;
};

static void add_form(struct forms *f, int day, struct sv name,
		     struct sv ending, enum form_needs needs)
{
	struct build whole = { .arena = &f->c->scratch };
	struct build words = { .arena = &f->c->arena };

	build_sv(&whole, name);
	build_sv(&whole, sv_eq(ending, SV("-")) ? SV("") : ending);
	fold_text(&words, build_view(&whole), FOLD_EXACT);
	VEC_ADD(&f->all, ((struct form){ build_view(&words), 1u << day,
					 needs }));
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
		while (endings.n > 0) {
			struct sv ending = sv_cut(&endings, ' ');

			add_form(f, day,
				 sv_slice(name, 0, name.n - d->cut.n), ending,
				 sv_eq(ending, SV(".")) ? NEEDS_STOP :
							  NEEDS_NOTHING);
		}
		return;
	}
	add_form(f, day, name, SV(""), NEEDS_NOTHING);
}

static void add_all_forms(struct forms *f, const struct locale *l)
{
	for (int day = 0; day < WEEK; day++) {
		add_forms(f, l, day, l->weekdays[day]);
		for (size_t i = 0;
		     i < sizeof(parts_of_day) / sizeof(*parts_of_day); i++)
			if (parts_of_day[i].language == l->language)
				add_form(f, day, l->weekdays[day],
					 parts_of_day[i].name, NEEDS_DATE);
	}
	for (size_t i = 0; i < sizeof(other_names) / sizeof(*other_names); i++)
		if (other_names[i].language == l->language)
			add_forms(f, l, other_names[i].day,
				  other_names[i].name);
}

static bool is_number(const struct day_word *v)
{
	return v->typed.s[0] >= '0' && v->typed.s[0] <= '9';
}

/* Whether a day of a month stands after the first of the N words V. */
static bool is_before_date(const struct forms *f, const struct day_word *v,
			   size_t n)
{
	size_t last = n > 3 && check_is_word(f->c, v[2].fold, CHECK_DAY_OF) ?
			      3 : 2; /* 15th of May */

	return n > last && ((is_number(&v[1]) &&
			     check_is_month(f->c, v[last].fold)) ||
			    (check_is_month(f->c, v[1].fold) &&
			     is_number(&v[last])));
}

/* Whether the form FORM, which the first of the N words V is, is a name of a
 * day. */
static bool is_name(const struct forms *f, const struct form *form,
		    const struct day_word *v, size_t n)
{
	return form->needs == NEEDS_NOTHING ||
	       (form->needs == NEEDS_STOP && (v->stop || v->parts)) ||
	       is_before_date(f, v, n);
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
			if (sv_eq(f->all.v[i].words, build_view(&name)) &&
			    is_name(f, &f->all.v[i], v, n))
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

/* Days of the week that stand together: one, two with a word that joins them,
 * or more. */
struct days {
	unsigned all;         /* as bits, with those between two ends */
	unsigned first, last; /* ends of what goes on from the one to the other;
				 0 where none does */
	size_t end; /* the word after them */
};

/* All days from FIRST to LAST, bits. */
static unsigned days_between(unsigned first, unsigned last)
{
	unsigned days = first;

	while (first != last) {
		first = first << 1 & (1u << WEEK) ? 1u : first << 1;
		days |= first;
	}
	return days;
}

/* The days that the words V, N of them, begin with; none in ALL. */
static struct days take_days(const struct forms *f, const struct day_word *v,
			     size_t n)
{
	struct days d = { 0 };
	size_t length;
	unsigned day = named_day(f, v, n, &length), next;

	if (!day)
		return d;
	d.all = day;
	d.end = length;
	while (d.end + 1 < n) {
		struct sv joint = v[d.end].fold;
		bool until = check_is_word(f->c, joint, CHECK_DAY_UNTIL);

		if (v[d.end - 1].parts || v[d.end].parts ||
		    !(until || check_is_word(f->c, joint, CHECK_DAY_JOINS)))
			break;
		next = named_day(f, &v[d.end + 1], n - d.end - 1, &length);
		if (!next)
			break;
		if (until && d.all == day) {
			d.first = day;
			d.last = next;
			d.all = days_between(day, next);
		}
		d.all |= next;
		d.end += 1 + length;
	}
	return d;
}

/* The days of the week that WORDS name, if some of them are told to be when
 * something was; in *ENDS those of it that go on, if no others are named. */
static unsigned told_days(const struct forms *f, struct sv words,
			  struct days *ends)
{
	struct arena *a = &f->c->scratch;
	struct day_word *v = ARENA_NEW(a, words.n / 2 + 1, struct day_word);
	size_t n = day_words(a, words, v), groups = 0;
	unsigned days = 0;
	bool told = false;

	for (size_t i = 0; i < n;) {
		struct days d = take_days(f, &v[i], n - i);

		days |= d.all;
		if (d.all) {
			told |= day_is_told(f->c, v, n, i, i + d.end);
			*ends = d;
			groups++;
		}
		i += d.all ? d.end : 1;
	}
	if (groups != 1)
		*ends = (struct days){ 0 };
	return told ? days : 0;
}

/* Whether D is a day whose weekday is known, or less than a week of such. */
static bool is_days(const struct date *d)
{
	return (d->form == DATE_SINGLE || d->form == DATE_INTERVAL) &&
	       d->first_end == END_KNOWN && d->last_end == END_KNOWN &&
	       d->precision <= PRECISION_DAY && d->last - d->first < WEEK &&
	       (d->form == DATE_INTERVAL || d->first == d->last) && !d->doubt &&
	       date_is_gregorian(d->first);
}

/* The first of the days of D whose weekday is none of DAYS, or not that with
 * which what goes on begins or ends by ENDS; INT64_MIN where all agree, or
 * where DAYS are but some of them. */
static int64_t odd_day(const struct date *d, unsigned days,
		       const struct days *ends)
{
	unsigned first = 1u << (date_weekday(d->first) - 1);
	unsigned last = 1u << (date_weekday(d->last) - 1);
	unsigned own = days_between(first, last);

	if (d->first == d->last || !(own & days))
		return days & first ? INT64_MIN : d->first;
	if (ends->first)
		return ends->first != first ? d->first :
		       ends->last != last   ? d->last : INT64_MIN;
	if (days & ~own && ends->all) /* Monday and Friday */
		return days & first ? d->last : d->first;
	return INT64_MIN;
}

static void check_words_of(struct checking *c, struct forms *forms,
			   event_no ev, struct sv words)
{
	struct date d = book_date(c->book, ev);
	struct build text = { .arena = &c->scratch }, when = text;
	struct days ends = { 0 };
	unsigned days;
	int64_t odd;

	build_char(&text, ' ');
	fold_text(&text, words, FOLD_EXACT);
	build_char(&text, ' ');
	days = day_words_of_other(c, build_view(&text)) ?
		       0 :
		       told_days(forms, without_quotes(&c->scratch, words),
				 &ends);
	odd = days ? odd_day(&d, days, &ends) : INT64_MIN;
	if (days == 0)
		check_silenced(c, FAULT_weekday_differs, ev);
	if (odd == INT64_MIN)
		return;
	date_print_day(&when, odd);
	TELL(c, ev, FAULT_weekday_differs, check_event_place(c, ev),
	     build_view(&when), date_weekday_name(odd),
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
	    book_date_source(c->book, ev) == DATE_OWN && is_days(&d))
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
