#include <string.h>

#include "date/hint.h"

/* Hints for words in a date: months, seasons, eras, "circa", "since". */

/* What words and numbers were found in a text. */
struct found {
	int month, month2; /* 1 to 12, or 0 */
	int season;        /* a code, or 0 */
	int years[2], nyears;
	int days[2], ndays; /* numbers of one or two digits */
	bool about, since, until, bc, ad, decade, century, unknown, open;
	bool after, before; /* and without the date itself */
	bool or, and;
	bool word_first; /* before any number */
	bool other; /* a word that means nothing here */
};

/* A word and the bit it sets, by the offset of a bool in struct found. */
static const struct {
	char word[HINT_WORD + 1];
	size_t flag;
} words[] = {
	{ "c", offsetof(struct found, about) },
	{ "ca", offsetof(struct found, about) },
	{ "cca", offsetof(struct found, about) },
	{ "circa", offsetof(struct found, about) },
	{ "about", offsetof(struct found, about) },
	{ "around", offsetof(struct found, about) },
	{ "approx", offsetof(struct found, about) },
	{ "approximatel", offsetof(struct found, about) },
	{ "after", offsetof(struct found, after) },
	{ "since", offsetof(struct found, since) },
	{ "from", offsetof(struct found, since) },
	{ "before", offsetof(struct found, before) },
	{ "until", offsetof(struct found, until) },
	{ "till", offsetof(struct found, until) },
	{ "to", offsetof(struct found, until) },
	{ "bc", offsetof(struct found, bc) },
	{ "bce", offsetof(struct found, bc) },
	{ "ad", offsetof(struct found, ad) },
	{ "ce", offsetof(struct found, ad) },
	{ "s", offsetof(struct found, decade) },
	{ "century", offsetof(struct found, century) },
	{ "cent", offsetof(struct found, century) },
	{ "unknown", offsetof(struct found, unknown) },
	{ "open", offsetof(struct found, open) },
	{ "now", offsetof(struct found, open) },
	{ "present", offsetof(struct found, open) },
	{ "or", offsetof(struct found, or) },
	{ "and", offsetof(struct found, and) },
};

/* The month that WORD names, three letters at least, or 0. */
static int month_of(const char *word)
{
	size_t n = strlen(word);

	if (n < 3)
		return 0;
	for (int m = 1; m <= 12; m++) {
		const char *name = date_month_name(m);

		if ((word[0] | 0x20) == (name[0] | 0x20) &&
		    strncmp(word + 1, name + 1, n - 1) == 0)
			return m;
	}
	return strcmp(word, "sept") == 0 ? 9 : 0;
}

static int season_of(const char *word)
{
	static const char names[][8] = { "spring", "summer", "autumn",
					 "winter", "fall" };

	for (int i = 0; i < 5; i++)
		if (strcmp(word, names[i]) == 0)
			return i == 4 ? 23 : 21 + i;
	return 0;
}

/* Words that stand in a date and change nothing. */
static bool is_filler(const char *word)
{
	static const char fillers[][10] = { "of",  "the", "in",  "on",
					    "st",  "nd",  "rd",  "th",  "year",
					    "mon", "tue", "wed", "thu", "fri",
					    "sat", "sun" };

	for (size_t i = 0; i < sizeof(fillers) / sizeof(fillers[0]); i++)
		if (strcmp(word, fillers[i]) == 0)
			return true;
	return strlen(word) > 5 && strcmp(word + strlen(word) - 3, "day") == 0;
}

static void take_word(struct found *f, const char *word)
{
	int month = month_of(word), season = season_of(word);

	if (month) {
		*(f->month ? &f->month2 : &f->month) = month;
		return;
	}
	if (season) {
		f->season = season;
		return;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(word, words[i].word) != 0)
			continue;
		*(bool *)((char *)f + words[i].flag) = true;
		return;
	}
	f->other |= !is_filler(word);
}

/* Whether tokens I to I + 2 are B.C. or A.D., with or without dots. */
static size_t dotted_era(const struct hint *h, size_t i, struct found *f)
{
	const struct hint_token *t = h->token;
	bool bc;

	if (i + 2 >= h->n || t[i].kind != 'w' || t[i + 1].kind != '.' ||
	    t[i + 2].kind != 'w')
		return 0;
	bc = strcmp(t[i].word, "b") == 0 && strcmp(t[i + 2].word, "c") == 0;
	f->bc |= bc;
	return bc ? 3 : 0;
}

static bool collect(const struct hint *h, struct found *f)
{
	bool any = false;

	for (size_t i = 0; i < h->n; i++) {
		const struct hint_token *t = &h->token[i];
		size_t era = dotted_era(h, i, f);

		if (era) {
			i += era - 1;
			any = true;
		} else if (t->kind == 'w') {
			any = true;
			f->word_first |= i == 0;
			take_word(f, t->word);
		} else if (t->kind == '3' || t->kind == '4') {
			if (f->nyears == 2)
				return false;
			f->years[f->nyears++] = t->value;
		} else if (t->kind == '1' || t->kind == '2') {
			if (f->ndays == 2)
				return false;
			f->days[f->ndays++] = t->value;
		} else if (!strchr(".,/-='", t->kind)) {
			return false;
		}
	}
	return any && !f->other;
}

/* 1990s, 1900s: the text gave a year and an s. */
static bool say_decade(struct hint *h, int year)
{
	if (year % 100 == 0)
		return hint_say(h, "write %02dXX for the century, %03dX for "
				   "the decade", year / 100, year / 10);
	return hint_say(h, "write %03dX", year / 10);
}

static bool say_bc(struct hint *h, int year)
{
	if (year == 0)
		return false;
	return hint_say(h, "write %s%04d: 1 BC is the year 0000, 2 BC -0001",
			year > 1 ? "-" : "", year - 1);
}

/* "before May 1990", "since 15 May 1990": a month or a day and what is open
 * beside it.  After and before leave out the date itself. */
static bool say_open_side(struct hint *h, const struct found *f)
{
	bool since = f->since || f->after;
	int step = f->after ? 1 : f->before ? -1 : 0;
	int month = f->month, day = f->ndays ? f->days[0] : 0;
	int64_t year = f->years[0];
	const char *before = since ? "" : "../", *behind = since ? "/.." : "";

	if (day) {
		date_from_day(date_day_number(year, month, day) + step, &year,
			      &month, &day);
		return hint_say(h, "write %s%04d-%02d-%02d%s", before,
				(int)year, month, day, behind);
	}
	month += step;
	year += month > 12 ? 1 : month < 1 ? -1 : 0;
	month = month > 12 ? 1 : month < 1 ? 12 : month;
	return hint_say(h, "write %s%04d-%02d%s", before, (int)year, month,
			behind);
}

static bool say_named(struct hint *h, const struct found *f)
{
	int year = f->years[0], month = f->month;
	const char *about = f->about ? "~" : "";
	bool opens = f->since || f->until || f->after || f->before;

	if (f->nyears != 1 || f->month2)
		return false;
	if (f->season)
		return hint_say(h, "write %04d-%d%s", year, f->season, about);
	if (year > 0 && year < 9999 && f->ndays == 0 && opens)
		return say_open_side(h, f);
	if (f->ndays == 0)
		return hint_say(h, "write %04d-%02d%s", year, month, about);
	for (int i = 0; i < f->ndays; i++)
		if (!f->days[i] || !hint_is_day(year, month, f->days[i]))
			return hint_say(h, "no %d %s: it has %d days",
					f->days[i], date_month_name(month),
					date_month_days(year, month));
	if (year > 0 && year < 9999 && f->ndays == 1 && opens)
		return say_open_side(h, f);
	if (f->ndays == 1)
		return hint_say(h, "write %04d-%02d-%02d%s", year, month,
				f->days[0], about);
	return hint_say(h, "write %04d-%02d-%02d/%04d-%02d-%02d", year, month,
			f->days[0], year, month, f->days[1]);
}

static bool say_years(struct hint *h, const struct found *f)
{
	int year = f->years[0];

	if (f->nyears == 2 && f->ndays == 0 && (f->or || f->and))
		return hint_say(h, f->or ? "write [%04d,%04d]" :
					   "write {%04d,%04d}",
				year, f->years[1]);
	if (f->nyears == 2 && f->ndays == 0 && year <= f->years[1] &&
	    !f->open && !f->unknown)
		return hint_say(h, "write %04d/%04d", year, f->years[1]);
	if (f->nyears != 1 || f->ndays)
		return false;
	if (f->decade)
		return say_decade(h, year);
	if (f->about)
		return hint_say(h, "write %04d~", year);
	if (f->open)
		return hint_say(h, "write .. for an open side: %s%04d%s",
				f->word_first ? "../" : "", year,
				f->word_first ? "" : "/..");
	if (f->unknown)
		return hint_say(h, "leave an unknown side empty: %s%04d%s",
				f->word_first ? "/" : "", year,
				f->word_first ? "" : "/");
	if (f->since)
		return hint_say(h, "write %04d/..", year);
	if (f->until)
		return hint_say(h, "write ../%04d", year);
	if (f->after && year < 9999)
		return hint_say(h, "write %04d/..", year + 1);
	if (f->before && year > 0)
		return hint_say(h, "write ../%04d", year - 1);
	return f->ad && hint_say(h, "write %04d", year);
}

bool hint_words(struct hint *h)
{
	struct found f = { 0 };
	int number;

	if (!collect(h, &f))
		return false;
	if (f.month || f.season)
		return say_named(h, &f);
	if (f.nyears + f.ndays == 1) {
		number = f.nyears ? f.years[0] : f.days[0];
		if (f.bc)
			return say_bc(h, number);
		if (f.ad)
			return hint_say(h, "write %04d", number);
		if (f.ndays && number > 0 && number < 100 &&
		    (f.century || f.about))
			return hint_say(h, "write %02dXX", number - 1);
	}
	return say_years(h, &f);
}
