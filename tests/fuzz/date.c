/* Whatever the bytes: a fault that can be shown, or a date, in EDTF or in the
 * words of people, that prints as itself, has bounds in order, words in every
 * language and fits its column. */
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "text/clean.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

enum { LOCALES = 6 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena names;
static struct locale locales[LOCALES];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static const char *const tags[LOCALES] = { "en", "en-US", "az",
						   "be", "ru",	  "de" };
	struct err err;

	(void)argc;
	(void)argv;
	for (int i = 0; i < LOCALES; i++)
		if (!locale_open(&names, tags[i], &locales[i], NULL, &err))
			__builtin_trap();
	return 0;
}

static void must(bool truth)
{
	if (!truth)
		__builtin_trap();
}

static void check_fault(struct sv text, const struct date_fault *fault)
{
	size_t n = strlen(fault->message);

	must(n > 0 && n < sizeof(fault->message));
	must(fault->column >= 1 &&
	     fault->column <= utf8_count(text) + (text.n == 0));
	for (size_t i = 0; i < n;)
		must(clean_allows(utf8_next((struct sv){ fault->message, n },
					    &i)));
}

static void check_words(struct arena *a, const struct date *d)
{
	for (int i = 0; i < 2 * LOCALES; i++) {
		struct build words = { .arena = a }, row = words;
		struct locale l = locales[i / 2];

		l.ascii = i % 2;
		date_words(&words, &l, d);
		must(words.n > 0);
		must(utf8_invalid(build_view(&words)) == SV_NONE);
		must(strcspn(words.s, "{}\n") == words.n);
		must(!l.ascii || !strstr(words.s, "–"));
		date_short(&row, &l, d,
			   &(struct date_place){ .year = 2024,
						 .holds = i % 3 == 0,
						 .julian = i % 5 == 0 });
		must(row.n > 0);
		must(utf8_count(build_view(&row)) <= DATE_SHORT_CELLS);
	}
}

static void check_date(struct arena *a, const struct date *d)
{
	struct build b = { .arena = a };
	struct date_fault fault;
	struct date again;

	date_print(&b, d);
	must(date_parse(a, build_view(&b), DATE_STRICT, &again, NULL, &fault));
	must(date_equal(d, &again));
	must(d->first == again.first && d->last == again.last);
	must(d->first_end == again.first_end && d->last_end == again.last_end);
	must(again.level <= d->level || d->parts[0].exponent ||
	     d->parts[d->nparts - 1].exponent);
	must(d->level <= 2);
	must(date_compare(d, &again) == 0);
	if (d->first_end == END_KNOWN && d->last_end == END_KNOWN) {
		must(d->first <= d->last);
		/* Nobody knows that two sets mean the same member. */
		must(date_within(d, &again) >= (d->form == DATE_ONE_OF ?
						ANSWER_COULD : ANSWER_MUST));
	}
	check_words(a, d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct sv text = { (const char *)data, size };
	struct arena a = { 0 };
	struct date_fault fault;
	struct date d, lenient, typed;
	bool blanks;
	bool good = date_parse(&a, text, DATE_STRICT, &d, NULL, &fault);

	if (good) {
		check_date(&a, &d);
	} else {
		check_fault(text, &fault);
		must(d.form == DATE_NONE);
	}
	if (date_parse(&a, text, DATE_LENIENT, &lenient, &blanks, &fault))
		must(good ? !blanks && date_equal(&d, &lenient) : blanks);
	else
		must(!good);
	for (int i = 0; i < LOCALES; i++) {
		struct date_context prompt = { .locale = &locales[i],
					       .relative = i % 2,
					       .today = 19874 };

		if (date_read(&a, text, &prompt, &typed, &fault))
			check_date(&a, &typed);
		else
			check_fault(text, &fault);
	}
	if (!good) {
		date_parse(&a, text, DATE_STRICT, &d, NULL, &fault);
		date_read_hint(text, &fault);
		check_fault(text, &fault);
	}
	arena_free(&a);
	return 0;
}
