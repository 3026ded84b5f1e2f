/*
 * generate N [SEED]: a chronology of N events on standard output, the same
 * bytes for the same N and SEED.  About 810 bytes and 36 YAML events an event;
 * people in three scripts with other spellings, places that contain each
 * other, kinds with inheritance, series, sources, tags, and EDTF of every
 * kind.  The frequency of words falls off as in prose (Zipf's law), over
 * vocabularies that are mostly made of syllables.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { KIND_COUNT = 21, SERIES = 40, TAGS = 60, PLACES = 900, COUNTRIES = 12 };

/* splitmix64: Steele, Lea and Flood, OOPSLA 2014. */
struct random {
	uint64_t state;
};

static uint64_t next(struct random *r)
{
	uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

static uint32_t below(struct random *r, uint32_t n)
{
	return (uint32_t)(next(r) % n);
}

/*
 * A rank below N, the first ones the most likely: each doubling of ranks gets
 * as much as the one before it.  All in whole numbers, so that no machine
 * rounds otherwise.
 */
static uint32_t ranked(struct random *r, uint32_t n)
{
	uint32_t octaves = 1, rank;

	while (n >> octaves)
		octaves++;
	do {
		uint32_t octave = below(r, octaves);

		rank = (UINT32_C(1) << octave) - 1;
		rank += below(r, UINT32_C(1) << octave);
	} while (rank >= n);
	return rank;
}

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof(*(array))))

/* What an event chooses from. */
struct world {
	struct random r;
	uint32_t events, people, sources;
};

/* ---- words ---- */

enum script { LATIN, CYRILLIC, PERSIAN, SCRIPTS };

static const char *const common[] = {
	"the", "of", "and", "in", "to", "a", "on", "visit", "with", "for",
	"president", "minister", "meeting", "signed", "agreement", "state",
	"trade", "official", "delegation", "joint", "session", "talks",
	"cooperation", "commission", "treaty", "border", "economic", "foreign",
	"parliament", "ambassador", "opened", "held", "declaration", "oil",
	"railway", "exhibition", "university", "ceremony", "harvest", "gas",
};
static const char *const russian[] = {
	"в", "и", "на", "о", "встреча", "переговоры", "президент", "министр",
	"соглашение", "визит", "делегация", "открытие", "торговля", "завод",
};
static const char *const persian[] = {
	"در", "و", "از", "به", "دیدار", "رئیس", "وزیر", "پیمان", "گفتگو",
	"نمایشگاه", "نفت", "مرز",
};

static const struct {
	const char *const *common;
	uint32_t ncommon;
	uint32_t words, growth; /* so many, and one more every GROWTH events */
	const char *syllables[16];
} languages[SCRIPTS] = {
	[LATIN] = { common, COUNT(common), 10000, 4,
		    { "ba", "kor", "lə", "mi", "ran", "so", "tel", "vi", "dun",
		      "çe", "gra", "şa", "hol", "ni", "pe", "ur" } },
	[CYRILLIC] = { russian, COUNT(russian), 5000, 8,
		       { "ба", "кор", "ле", "ми", "ран", "со", "тел", "ви",
			 "дун", "ча", "гра", "ша", "хол", "ни", "пе", "ур" } },
	[PERSIAN] = { persian, COUNT(persian), 2000, 20,
		      { "با", "کو", "ل", "می", "ران", "سا", "تل", "وی", "دن",
			"چه", "گر", "شا", "هو", "نی", "پر", "ور" } },
};

/* Word RANK of a language: its number in syllables, as long as it takes. */
static void print_word(enum script s, uint32_t rank)
{
	if (rank < languages[s].ncommon) {
		fputs(languages[s].common[rank], stdout);
		return;
	}
	for (rank += 16; rank; rank /= 16)
		fputs(languages[s].syllables[rank % 16], stdout);
}

/* N words: the larger the chronology, the more there are. */
static void print_words(struct world *w, enum script s, uint32_t n)
{
	uint32_t words = languages[s].words + w->events / languages[s].growth;

	for (uint32_t i = 0; i < n; i++) {
		if (i)
			putchar(' ');
		print_word(s, ranked(&w->r, words));
	}
}

static enum script any_script(struct random *r)
{
	uint32_t x = below(r, 20);

	return x < 15 ? LATIN : x < 19 ? CYRILLIC : PERSIAN;
}

/* ---- names ---- */

struct naming {
	enum script script;
	const char *given[8], *stem[12], *suffix[6];
};

static const struct naming namings[] = {
	{ LATIN,
	  { "İlham", "Leyla", "Əli", "Günel", "Rəşad", "Şəhla", "Cavid",
	    "Nigar" },
	  { "Əli", "Məmməd", "Hüseyn", "Quli", "Rza", "İsmayıl", "Kərim",
	    "Vəli", "Həsən", "Cəfər", "Abbas", "Mirzə" },
	  { "yev", "ov", "zadə", "li", "oğlu", "bəyli" } },
	{ CYRILLIC,
	  { "Наталья", "Сергей", "Юлия", "Андрей", "Аляксандр", "Алеся",
	    "Юрась", "Ўладзімір" },
	  { "Кочан", "Лукаш", "Петр", "Макар", "Шчэрб", "Жук", "Хадыр",
	    "Цар", "Гайду", "Мель", "Багдан", "Якуб" },
	  { "ова", "енко", "энка", "ович", "ёнак", "ский" } },
	{ PERSIAN,
	  { "محمد", "زهرا", "علی", "فاطمه", "حسن", "مریم", "يوسف", "خالد" },
	  { "رضا", "حسین", "کریم", "موسو", "صادق", "نظر", "جعفر", "هاشم",
	    "عبد", "نور", "سلیم", "فخر" },
	  { "ی", "زاده", "پور", "یان", "نیا", "اللهی" } },
};

/* The name of person N: no two are alike. */
static void print_name(uint32_t n)
{
	const struct naming *w = &namings[n % COUNT(namings)];
	uint32_t rest = n / COUNT(namings);

	fputs(w->given[rest % 8], stdout);
	rest /= 8;
	if (rest / 72) {
		putchar(' ');
		print_word(w->script, 100 + rest / 72);
	}
	printf(" %s%s", w->stem[rest % 12], w->suffix[rest / 12 % 6]);
}

static void print_people(uint32_t n)
{
	puts("people:");
	for (uint32_t i = 0; i < n; i++) {
		printf("  p%" PRIu32 ": {name: ", i);
		print_name(i);
		if (i % 4 == 0) {
			printf(", names: [");
			print_word(CYRILLIC, 5000 + i % 15000);
			putchar(' ');
			print_word(LATIN, 9000 + i % 31000);
			putchar(']');
		}
		puts("}");
	}
}

/* Countries, regions in them, towns in those. */
static void print_places(void)
{
	puts("places:");
	for (uint32_t i = 0; i < PLACES; i++) {
		printf("  l%" PRIu32 ": {name: Place ", i);
		print_word(i % 5 ? LATIN : CYRILLIC, 60 + 7 * i);
		if (i < COUNTRIES)
			puts(", kind: country}");
		else
			printf(", in: l%" PRIu32 "}\n",
			       i < 100 ? i % COUNTRIES : 12 + i % 88);
	}
}

static void print_vocabularies(uint32_t sources)
{
	puts("kinds:\n  border-talks: {is: meeting}\n"
	     "  oil-talks: {is: border-talks}");
	puts("series:");
	for (uint32_t i = 0; i < SERIES; i++) {
		printf("  r%" PRIu32 ": {title: Sessions of ", i);
		print_word(LATIN, 300 + 11 * i);
		puts("}");
	}
	puts("sources:");
	for (uint32_t i = 0; i < sources; i++) {
		printf("  s%" PRIu32 ": {title: Gazette ", i);
		print_word(i % 4 ? LATIN : CYRILLIC, 200 + 13 * i);
		printf(" %" PRIu32 "}\n", i);
	}
}

/* ---- dates ---- */

/* From a year, month and day, and a year after it. */
typedef void date_fn(uint32_t y, uint32_t m, uint32_t d, uint32_t y2);

/* Each prints one kind of EDTF; rows of FORMS say how often. */
#define FORM(name, ...)                                                        \
	static void name(uint32_t y, uint32_t m, uint32_t d, uint32_t y2)      \
	{                                                                      \
		(void)y, (void)m, (void)d, (void)y2;                           \
		printf(__VA_ARGS__);                                           \
	}

#define P "%04" PRIu32
#define Q "%02" PRIu32

FORM(form_day, P "-" Q "-" Q, y, m, d)
FORM(form_month, P "-" Q, y, m)
FORM(form_year, P, y)
FORM(form_time, P "-" Q "-" Q "T" Q ":30:00Z", y, m, d, d % 24)
FORM(form_span, P "-" Q "-" Q "/" P "-" Q "-" Q, y, m, d, y2, m, d)
FORM(form_years, P "/" P, y, y2)
FORM(form_season, P "-" Q, y, 21 + m % 4)
FORM(form_quarter, P "-" Q, y, 33 + m % 4)
FORM(form_doubt, P "-" Q "-" Q "%c", y, m, d, "?~%"[d % 3])
FORM(form_part, P "-~" Q "-" Q, y, m, d)
FORM(form_since, P "-" Q "/..", y, m)
FORM(form_from, P "/", y)
FORM(form_until, "../" P "-" Q, y, m)
FORM(form_decade, "%03" PRIu32 "X", y / 10)
FORM(form_some_day, P "-" Q "-XX", y, m)
FORM(form_digits, P "-1X", y)
FORM(form_one_of, "[" P "," P "-" Q "]", y, y2, m)
FORM(form_all_of, "{" P "-" Q "," P "}", y, m, y2)
FORM(form_long, "Y-%" PRIu32, 10000 + y * 17)
FORM(form_power, "Y17E%" PRIu32, 3 + d % 4)
FORM(form_figures, P "S%" PRIu32, y, 1 + d % 3)

static const struct {
	date_fn *print;
	uint32_t often; /* in a thousand, all together */
} forms[] = {
	{ form_day, 610 }, { form_month, 80 }, { form_year, 50 },
	{ form_time, 40 }, { form_span, 60 }, { form_years, 15 },
	{ form_season, 20 }, { form_quarter, 5 }, { form_doubt, 30 },
	{ form_part, 5 }, { form_since, 20 }, { form_from, 5 },
	{ form_until, 10 }, { form_decade, 10 }, { form_some_day, 15 },
	{ form_digits, 3 }, { form_one_of, 10 }, { form_all_of, 6 },
	{ form_long, 2 }, { form_power, 1 }, { form_figures, 3 },
};

static void print_date(struct random *r)
{
	uint32_t y = 1900 + below(r, 126), m = 1 + below(r, 12);
	uint32_t d = 1 + below(r, 28), y2 = y + 1 + below(r, 3);
	uint32_t x = below(r, 1000), i = 0;

	while (x >= forms[i].often)
		x -= forms[i++].often;
	putchar('\'');
	forms[i].print(y, m, d, y2);
	putchar('\'');
}

/* ---- events ---- */

static const char *const kinds[KIND_COUNT] = {
	"visit", "meeting", "summit", "forum", "conference", "session",
	"signing", "declaration", "statement", "opening", "ceremony",
	"exhibition", "culture-days", "delivery", "decision", "call", "message",
	"award", "construction", "border-talks", "oil-talks",
};

/* PREFIX and a number below N, the low ones the most likely. */
static void print_ranked(struct world *w, const char *prefix, uint32_t n)
{
	printf("%s%" PRIu32, prefix, ranked(&w->r, n));
}

static void print_below(struct world *w, const char *prefix, uint32_t n)
{
	printf("%s%" PRIu32, prefix, below(&w->r, n));
}

static void print_who(struct world *w)
{
	print_ranked(w, "    who: {host: p", w->people);
	print_ranked(w, ", guest: [p", w->people);
	for (uint32_t i = below(&w->r, 3); i > 0; i--)
		print_below(w, ", p", w->people);
	puts("]}");
}

static void print_source(struct world *w)
{
	enum script s = any_script(&w->r);

	if (below(&w->r, 4) == 0) {
		print_ranked(w, "    sources: s", w->sources);
		print_below(w, "#1", 10);
		putchar('\n');
		return;
	}
	print_ranked(w, "    sources: {ref: s", w->sources);
	print_below(w, ", at: 1", 10);
	printf(", quote: ");
	print_words(w, s, 8 + below(&w->r, 10));
	puts("}");
}

static void print_event(struct world *w, uint32_t n)
{
	struct random *r = &w->r;
	enum script s = any_script(r);

	printf("  - id: e%" PRIu32 "\n", n);
	if (n > 100 && below(r, 40) == 0) {
		printf("    part_of: e%" PRIu32 "\n", n - 1 - below(r, 100));
	} else {
		printf("    date: ");
		print_date(r);
		putchar('\n');
	}
	printf("    title: ");
	print_words(w, s, 4 + below(r, 5));
	printf("\n    summary: ");
	print_words(w, s, 34 + below(r, 36));
	printf("\n    kind: %s\n", kinds[ranked(r, KIND_COUNT)]);
	print_who(w);
	print_ranked(w, "    place: l", PLACES);
	if (below(r, 12) == 0)
		print_below(w, "\n    series: r", SERIES);
	putchar('\n');
	print_source(w);
	if (below(r, 2) == 0)
		print_ranked(w, "    tags: t", TAGS);
	else
		print_below(w, "    tags: topic ", TAGS);
	putchar('\n');
	if (below(r, 5) == 0) {
		printf("    status: held\n    results: [");
		print_words(w, LATIN, 5);
		puts("]");
	}
}

int main(int argc, char **argv)
{
	uint32_t n = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	struct world w = { { seed }, n, 20 + n / 40, 10 + n / 2000 };

	if (n == 0 || argc > 3) {
		fputs("usage: generate EVENTS [SEED]\n", stderr);
		return 2;
	}
	printf("title: Generated, %" PRIu32 " events, seed %" PRIu64 "\n", n,
	       seed);
	print_people(w.people);
	print_places();
	print_vocabularies(w.sources);
	puts("events:");
	for (uint32_t i = 0; i < n; i++)
		print_event(&w, i);
	return fflush(stdout) || ferror(stdout) ? 2 : 0;
}
