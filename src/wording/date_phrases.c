/* The phrases of each language, and the endings that a date takes in them. */
#include "wording/date_phrases.h"

#include <string.h>

/* One phrase for every kind but the last two. */
#define SAME(phrase)                                                           \
	[KIND_DAY] = (phrase), [KIND_MONTH] = (phrase),                        \
	[KIND_SEASON] = (phrase), [KIND_YEAR] = (phrase)

static const struct date_phrases phrases[LANGUAGES] = {
	[LANGUAGE_EN] = {
		.about = "about {}",
		.perhaps = "perhaps {}",
		.perhaps_about = "perhaps about {}",
		.doubt_inside = true,
		.since = { SAME("since {}"), "since {}", "since {}" },
		.from = { SAME("from {}"), "from {}", "from {}" },
		.until = { "until {}", "until some time in {}",
			   "until some time in {}", "until some time in {}",
			   "until some time in {}", "until {}" },
		.end_unknown = "{}, end unknown",
		.start_unknown = "{}, start unknown",
		.as_of = "as of {}",
		.within = "within {}",
		.within_open = "some time {}",
		.day_in_month = "some day in {}",
		.day_in_year = "some day in {y}",
		.month_in_year = "some month in {y}",
		.day_in_some_month = "day {d} of some month",
		.day_of = "some day of {}",
		.month_of = "some month of {}",
		.year_of = "some year of {}",
		.decade = "the {n}s",
		.decade_year = "{}, some year in the {n}s",
		.years = "{r}",
		.span = "the years {r}",
		.span_year = "{}, some year in {r}",
		.no_year = "unknown year",
		.whole_year = "the year {y}",
		.year = "{n}",
		.season = "{s} {y}",
		.north = "{} (northern hemisphere)",
		.south = "{} (southern hemisphere)",
		.parts = { "first four months of {y}",
			   "second four months of {y}",
			   "last four months of {y}", "first half of {y}",
			   "second half of {y}" },
		.or = " or ",
		.and = " and ",
		.or_later = "{} or later",
		.and_later = "{} and later",
		.or_earlier = "{} or earlier",
		.and_earlier = "{} and earlier",
		.uncertain = "{} uncertain",
		.approximate = "{} approximate",
		.both = "{} uncertain and approximate",
		.components = { "year", "month", "day", "season" },
		.genitives = { "", "", "", "" },
		.today = "today",
		.yesterday = "yesterday",
		.tomorrow = "tomorrow",
		.brief_since = "since {}", .brief_from = "from {}",
		.brief_until = "until {}", .brief_by = "by {}",
		.brief_as_of = "as of {}", .brief_julian = "{} O.S.",
	},
	[LANGUAGE_AZ] = {
		.about = "təxminən {}",
		.perhaps = "bəlkə də {}",
		.perhaps_about = "bəlkə də təxminən {}",
		.since = { "{} tarixindən", "{y}-{o} ilin {m} ayından",
			   "{y}-{o} ilin {s}ından", "{y}-{o} ildən",
			   "{n}-{o} illərdən", "başlanğıc: {}" },
		.from = { "{} tarixindən", "{y}-{o} ilin {m} ayından",
			  "{y}-{o} ilin {s}ından", "{y}-{o} ildən",
			  "{n}-{o} illərdən", "başlanğıc: {}" },
		.until = { "{} tarixinədək",
			   "{y}-{o} ilin {m} ayının bir gününədək",
			   "{y}-{o} ilin {s}ının bir gününədək",
			   "{y}-{o} ilin bir gününədək",
			   "{n}-{o} illərin bir gününədək", "son: {}" },
		.end_unknown = "{}, sonu məlum deyil",
		.start_unknown = "{}, başlanğıcı məlum deyil",
		.as_of = "{} (bu vaxta olan məlumat)",
		.within = "{} (bu müddət ərzində)",
		.within_open = "{} (bu müddət ərzində)",
		.day_in_month = "{y}-{o} ilin {m} ayının bir günü",
		.day_in_year = "{y}-{o} ilin bir günü",
		.month_in_year = "{y}-{o} ilin bir ayı",
		.day_in_some_month = "bir ayın {d}-{e} günü",
		.day_of = "günlərdən biri: {}",
		.month_of = "aylardan biri: {}",
		.year_of = "illərdən biri: {}",
		.decade = "{n}-{o} illər",
		.decade_year = "{}, {n}-{o} illərin biri",
		.years = "{r}",
		.span = "illər: {r}",
		.span_year = "{}, {r}-{o} illərin biri",
		.no_year = "naməlum il",
		.whole_year = "{y}-{o} il",
		.year = "{n}",
		.season = "{s} {y}",
		.north = "{} (şimal yarımkürəsi)",
		.south = "{} (cənub yarımkürəsi)",
		.parts = { "{y}-{o} ilin birinci dörd ayı",
			   "{y}-{o} ilin ikinci dörd ayı",
			   "{y}-{o} ilin sonuncu dörd ayı",
			   "{y}-{o} ilin birinci yarısı",
			   "{y}-{o} ilin ikinci yarısı" },
		.or = " və ya ",
		.and = " və ",
		.or_later = "{} və ya daha sonra",
		.and_later = "{} və daha sonra",
		.or_earlier = "{} və ya daha əvvəl",
		.and_earlier = "{} və daha əvvəl",
		.uncertain = "şübhəli: {}",
		.approximate = "təxmini: {}",
		.both = "şübhəli və təxmini: {}",
		.components = { "il", "ay", "gün", "fəsil" },
		.genitives = { "", "", "", "" },
		.today = "bu gün",
		.yesterday = "dünən",
		.tomorrow = "sabah",
		.brief_since = "başl. {}", .brief_from = "{} – ?",
		.brief_until = "son {}", .brief_by = "ən gec {}",
		.brief_as_of = "məl. {}", .brief_julian = "{} yul.",
	},
	[LANGUAGE_BE] = {
		.about = "прыкладна {}",
		.perhaps = "магчыма, {}",
		.perhaps_about = "магчыма, прыкладна {}",
		.since = { "{p} {}", "{p} {m} {y}", "{p} {g} {y}", "{p} {y}",
			   "{p} {n}-х гадоў", "пачатак: {}" },
		.from = { "{p} {}", "{p} {m} {y}", "{p} {g} {y}", "{p} {y}",
			  "{p} {n}-х гадоў", "пачатак: {}" },
		.until = { "па {}", "да нейкага дня {m} {y}",
			   "да нейкага дня {g} {y}", "да нейкага дня {y}",
			   "да нейкага з {n}-х гадоў", "канец: {}" },
		.end_unknown = "{}, канец невядомы",
		.start_unknown = "{}, пачатак невядомы",
		.as_of = "па стане на: {}",
		.within = "{} (у гэтых межах)",
		.within_open = "{} (у гэтых межах)",
		.day_in_month = "адзін з дзён {m} {y}",
		.day_in_year = "адзін з дзён {y}",
		.month_in_year = "адзін з месяцаў {y}",
		.day_in_some_month = "{d}-е чысло нейкага месяца",
		.day_of = "адзін з дзён: {}",
		.month_of = "адзін з месяцаў: {}",
		.year_of = "адзін з гадоў: {}",
		.decade = "{n}-я гады",
		.decade_year = "{}, адзін з {n}-х гадоў",
		.years = "{r} гг.",
		.span = "гады {r}",
		.span_year = "{}, адзін з гадоў {r}",
		.no_year = "невядомы год",
		.whole_year = "{n} год{a}",
		.year = "{n} г.",
		.season = "{s} {y}",
		.north = "{} (паўночнае паўшар'е)",
		.south = "{} (паўднёвае паўшар'е)",
		.parts = { "першая трэць {y}", "другая трэць {y}",
			   "апошняя трэць {y}", "першая палова {y}",
			   "другая палова {y}" },
		.or = " або ",
		.and = " і ",
		.or_later = "{} або пазней",
		.and_later = "{} і пазней",
		.or_earlier = "{} або раней",
		.and_earlier = "{} і раней",
		.uncertain = "пад пытаннем: {}",
		.approximate = "прыблізна: {}",
		.both = "пад пытаннем і прыблізна: {}",
		.components = { "год", "месяц", "дзень", "пара года" },
		.genitives = { "вясны", "лета", "восені", "зімы" },
		.today = "сёння",
		.yesterday = "учора",
		.tomorrow = "заўтра",
		.brief_since = "з {}", .brief_from = "з {} да ?",
		.brief_until = "па {}", .brief_by = "к {}",
		.brief_as_of = "на {}", .brief_julian = "{} юл.",
	},
	[LANGUAGE_RU] = {
		.about = "примерно {}",
		.perhaps = "возможно, {}",
		.perhaps_about = "возможно, примерно {}",
		.since = { "{p} {}", "{p} {m} {y}", "{p} {g} {y}", "{p} {y}",
			   "{p} {n}-х годов", "начало: {}" },
		.from = { "{p} {}", "{p} {m} {y}", "{p} {g} {y}", "{p} {y}",
			  "{p} {n}-х годов", "начало: {}" },
		.until = { "по {}", "до какого-то дня {m} {y}",
			   "до какого-то дня {g} {y}", "до какого-то дня {y}",
			   "до какого-то из {n}-х годов", "конец: {}" },
		.end_unknown = "{}, конец неизвестен",
		.start_unknown = "{}, начало неизвестно",
		.as_of = "по состоянию на: {}",
		.within = "{} (в этих пределах)",
		.within_open = "{} (в этих пределах)",
		.day_in_month = "один из дней {m} {y}",
		.day_in_year = "один из дней {y}",
		.month_in_year = "один из месяцев {y}",
		.day_in_some_month = "{d}-е число какого-то месяца",
		.day_of = "один из дней: {}",
		.month_of = "один из месяцев: {}",
		.year_of = "один из годов: {}",
		.decade = "{n}-е годы",
		.decade_year = "{}, один из {n}-х годов",
		.years = "{r} гг.",
		.span = "годы {r}",
		.span_year = "{}, один из годов {r}",
		.no_year = "неизвестный год",
		.whole_year = "{n} год{a}",
		.year = "{n} г.",
		.season = "{s} {y}",
		.north = "{} (северное полушарие)",
		.south = "{} (южное полушарие)",
		.parts = { "первая треть {y}", "вторая треть {y}",
			   "последняя треть {y}", "первая половина {y}",
			   "вторая половина {y}" },
		.or = " или ",
		.and = " и ",
		.or_later = "{} или позже",
		.and_later = "{} и позже",
		.or_earlier = "{} или раньше",
		.and_earlier = "{} и раньше",
		.uncertain = "под вопросом: {}",
		.approximate = "приблизительно: {}",
		.both = "под вопросом и приблизительно: {}",
		.components = { "год", "месяц", "день", "время года" },
		.genitives = { "весны", "лета", "осени", "зимы" },
		.today = "сегодня",
		.yesterday = "вчера",
		.tomorrow = "завтра",
		.brief_since = "с {}", .brief_from = "с {} до ?",
		.brief_until = "по {}", .brief_by = "к {}",
		.brief_as_of = "на {}", .brief_julian = "{} юл.",
	},
	[LANGUAGE_DE] = {
		.about = "etwa {}",
		.perhaps = "vielleicht {}",
		.perhaps_about = "vielleicht etwa {}",
		.since = { "seit dem {}", "seit {}", "seit {}", "seit {}",
			   "seit den {n}er Jahren", "Beginn: {}" },
		.from = { "ab dem {}", "ab {}", "ab {}", "ab {}",
			  "ab den {n}er Jahren", "Beginn: {}" },
		.until = { "bis zum {}", "bis irgendwann im {}",
			   "bis irgendwann im {}", "bis irgendwann {}",
			   "bis irgendwann in den {n}er Jahren", "Ende: {}" },
		.end_unknown = "{}, Ende unbekannt",
		.start_unknown = "{}, Beginn unbekannt",
		.as_of = "Stand: {}",
		.within = "{} (innerhalb dieser Zeit)",
		.within_open = "{} (innerhalb dieser Zeit)",
		.day_in_month = "ein Tag im {}",
		.day_in_year = "ein Tag im Jahr {y}",
		.month_in_year = "ein Monat im Jahr {y}",
		.day_in_some_month = "der {d}. eines Monats",
		.day_of = "ein Tag: {}",
		.month_of = "ein Monat: {}",
		.year_of = "ein Jahr: {}",
		.decade = "die {n}er Jahre",
		.decade_year = "{}, ein Jahr der {n}er",
		.years = "{r}",
		.span = "die Jahre {r}",
		.span_year = "{}, ein Jahr von {r}",
		.no_year = "unbekanntes Jahr",
		.whole_year = "das Jahr {y}",
		.year = "{n}",
		.season = "{s} {y}",
		.north = "{} (Nordhalbkugel)",
		.south = "{} (Südhalbkugel)",
		.parts = { "erstes Drittel {y}", "zweites Drittel {y}",
			   "letztes Drittel {y}", "erste Hälfte {y}",
			   "zweite Hälfte {y}" },
		.or = " oder ",
		.and = " und ",
		.or_later = "{} oder später",
		.and_later = "{} und später",
		.or_earlier = "{} oder früher",
		.and_earlier = "{} und früher",
		.uncertain = "unsicher: {}",
		.approximate = "ungefähr: {}",
		.both = "unsicher und ungefähr: {}",
		.components = { "Jahr", "Monat", "Tag", "Jahreszeit" },
		.genitives = { "", "", "", "" },
		.today = "heute",
		.yesterday = "gestern",
		.tomorrow = "morgen",
		.brief_since = "seit {}", .brief_from = "ab {}",
		.brief_until = "bis {}", .brief_by = "bis {}",
		.brief_as_of = "per {}", .brief_julian = "{} jul.",
	},
};

const struct date_phrases *date_phrases(const struct locale *l)
{
	return &phrases[l->language];
}

/* The vowels of the last number word give the ending of an ordinal. */
static const char *ordinal(uint64_t n)
{
	static const char *const ones[] = { "",   "ci", "ci", "cü", "cü",
					    "ci", "cı", "ci", "ci", "cu" };
	static const char *const tens[] = { "",   "cu", "ci", "cu", "cı",
					    "ci", "cı", "ci", "ci", "cı" };

	if (n % 10)
		return ones[n % 10];
	if (n / 10 % 10)
		return tens[n / 10 % 10];
	if (n / 100 % 10)
		return "cü"; /* yüz */
	if (n == 0)
		return "cı"; /* sıfır */
	if (n % 1000000)
		return "ci"; /* min */
	return n % 1000000000 == 0 && n % 1000000000000 ? "cı" : /* milyard */
							  "cu"; /* milyon */
}

/* "From" before a date, which changes with the sound that follows. */
static const char *from_word(const struct locale *l,
			     const struct date_slots *slots)
{
	if (l->language == LANGUAGE_RU)
		return slots->day == 2 ? "со" : "с"; /* со второго */
	/* са студзеня, са жніўня, са снежня */
	return slots->day == 0 && (slots->month == 1 || slots->month == 8 ||
				   slots->month == 12) ?
		       "са" : "з";
}

static void fill(struct build *b, const struct locale *l, char slot,
		 const struct date_slots *slots)
{
	switch (slot) {
	case '}':
		build_sv(b, slots->whole);
		break;
	case 'n':
		build_sv(b, slots->number);
		break;
	case 'y':
		build_sv(b, slots->year);
		break;
	case 'a':
		build_str(b, slots->era.n ? " " : "");
		build_sv(b, slots->era);
		break;
	case 'r':
		build_sv(b, slots->range);
		break;
	case 'm':
		build_sv(b, l->months[slots->month - 1]);
		break;
	case 's':
		build_sv(b, l->seasons[slots->season - 1]);
		break;
	case 'g':
		build_str(b, phrases[l->language].genitives[slots->season - 1]);
		break;
	case 'd':
		build_fmt(b, "%d", slots->day);
		break;
	case 'e':
		build_str(b, ordinal((uint64_t)slots->day));
		break;
	case 'o':
		build_str(b, ordinal(slots->ordinal));
		break;
	default:
		build_str(b, from_word(l, slots));
	}
}

void date_say(struct build *b, const struct locale *l, const char *phrase,
	      const struct date_slots *slots)
{
	const char *slot;

	while ((slot = strchr(phrase, '{'))) {
		build_sv(b, (struct sv){ phrase, (size_t)(slot - phrase) });
		fill(b, l, slot[1], slots);
		phrase = strchr(slot, '}') + 1;
	}
	build_str(b, phrase);
}

void date_say_of(struct build *b, const struct locale *l, const char *phrase,
		 struct sv whole)
{
	date_say(b, l, phrase, &(struct date_slots){ .whole = whole });
}
