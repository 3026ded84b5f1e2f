/* What each source of an event says, and what of it is followed. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_text.h"
#include "tell/accounts.h"

/* What an event of B has, and where that is made. */
struct told {
	struct arena *a;
	struct corpus c;
	event_no ev;
	struct accounts_want want;
};

/* With the account at I, which is shown whatever the other is. */
static struct accounts accounts_with(const struct told *t, size_t i)
{
	struct accounts_want want = t->want;
	struct accounts all = accounts_of(t->a, &t->c, t->ev, &want);

	if (i == all.shown[0])
		return all;
	want.second = all.sources[i];
	return accounts_of(t->a, &t->c, t->ev, &want);
}

/* What the account at I has for the field at F, a line each: what is followed
 * with a star. */
static void dump_field(const struct told *t, size_t i, size_t f,
		       struct build *out)
{
	static const char *const bearings[] = {
		[BEARING_UNKNOWN] = "",
		[BEARING_WITHIN] = ", within it",
		[BEARING_COARSER] = ", coarser",
		[BEARING_DIFFERS] = ", DIFFERS",
	};
	struct accounts all = accounts_with(t, i);
	const struct account_field *field = &all.fields[f];
	const struct account_values *of = &field->of[i != all.shown[0]];

	assert_int_equal(all.shown[i != all.shown[0]], i);
	for (uint32_t k = 0; k < of->n; k++) {
		build_sv(out, field->label);
		build_str(out, " ");
		build_sv(out, book_source_id(t->c.b, all.sources[i]));
		build_str(out, of->v[k].followed ? "* " : " ");
		build_sv(out, of->v[k].text);
		build_str(out, bearings[of->v[k].bearing]);
		build_str(out, " #");
		build_sv(out, of->v[k].at);
		build_char(out, '\n');
	}
}

static struct sv dump(const struct told *t)
{
	struct accounts all = accounts_of(t->a, &t->c, t->ev, &t->want);
	struct build out = { .arena = t->a };

	build_str(&out, "");
	for (size_t f = 0; f < all.nfields; f++)
		for (size_t i = 0; i < all.n; i++)
			dump_field(t, i, f, &out);
	if (all.date < all.n) {
		build_str(&out, "date: ");
		build_sv(&out, book_source_id(t->c.b, all.sources[all.date]));
		build_char(&out, '\n');
	}
	return build_view(&out);
}

static void check(struct book *b, struct arena *a, const char *key,
		  const char *told)
{
	struct told t = { .a = a,
			  .c = { b, index_new(b) },
			  .ev = book_event_of(b, sv_of(key)),
			  .want = { .shelf = shelf_new(a, b, SV("")) } };
	struct locale locale;
	struct err err;

	assert_int_not_equal(t.ev, NO_EVENT);
	assert_true(locale_open(a, "en", &locale, NULL, &err));
	t.want.locale = &locale;
	assert_sv(dump(&t), sv_of(told));
	shelf_free(t.want.shelf);
	index_free(t.c.x);
}

static void test_papers(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path = "tests/data/papers";
	struct book *b = load_book(&path, 1, &diags);

	(void)state;
	check(b, &a, "visit",
"Date bridge* 15–17 May 2024 #5\n"
"Date ferry May 2024, coarser #5\n"
"Date ferry 2024, coarser #4\n"
"Guest bridge* Boris Birk #5\n"
"Guest ferry Boris Birk #4\n"
"Place bridge* Alder #5\n"
"Place ferry Alder #4\n"
"Place ferry Harbour of Alder, within it #5\n"
"Parts bridge Agreement on the bridge signed #5\n"
"Judges bridge “played a large part” #5\n"
"Judges ferry “A key factor in this” #4\n"
"Judges ferry “a sign of trust” #5\n"
"In words bridge Mayor Birk’s visit to Alder took place from May 15-17, "
"2024. #5\n"
"In words ferry At the same time, the visit of Boris Birk to the harbour of "
"Alder in May 2024 was truly useful for both sides. #5\n"
"date: bridge\n");
	check(b, &a, "2024-05-16/agreement-on-the-bridge-signed",
"Date bridge* 16 May 2024 #5\n"
"Date letters 20 May 2024, DIFFERS #3\n"
"Signatory bridge* Boris Birk #5\n"
"Signatory bridge* Anna Holm #5\n"
"Place bridge* Alder #5\n"
"Place letters Birch, DIFFERS #3\n"
"Figures bridge* papers signed: 1 #5\n"
"Figures ferry papers signed: 20, DIFFERS #5\n"
"In words bridge It played a large part in what followed: an agreement on the "
"bridge was signed on the second day. #5\n"
"In words ferry Twenty papers were signed in those days; the clerk counted "
"them. #5\n"
"date: bridge\n");
	check(b, &a, "2026/somebody-remembers-the-ferry", "");
	book_free(b);
	arena_free(&a);
}

#define SOURCES "sources: {a: A, b: B, c: C}\nevents:\n- id: e\n  title: T\n"

/* A reference says all of the event but what a variant with the same place
 * says; the author's reading is nobody's. */
static const struct {
	const char *yaml, *told;
} rules[] = {
	{ SOURCES "  date: 2024-05-02\n  sources: [a#1, a#2, b#3]\n"
	  "  variants: {date: 2024-05-03, source: a#1}\n",
	  "Date a* 2 May 2024 #2\nDate a 3 May 2024, DIFFERS #1\n"
	  "Date b 2 May 2024 #3\ndate: a\n" },
	{ SOURCES "  date: 2024-05-02\n  sources: [a#1, b#3]\n"
	  "  variants: {date: 2024-05-03, source: a#1}\n",
	  "Date a 3 May 2024, DIFFERS #1\n"
	  "Date b* 2 May 2024 #3\ndate: b\n" },
	{ SOURCES "  date: 2024\n  sources: a\n"
	  "  who: {host: X, guest: {name: Y, inferred: why}}\n"
	  "  place: [{name: P, source: b#7}, {name: Q, inferred: y}]\n",
	  "Date a* 2024 #\nHost a* X #\nPlace b* P #7\ndate: a\n" },
	{ SOURCES "  date: 2024\n  sources: [a, b]\n  status: held\n"
	  "  number: 4\n  series: S\n"
	  "  variants:\n  - {status: planned, number: 5, source: b}\n",
	  "Date a* 2024 #\nDate b 2024 #\n"
	  "Status a* held #\n"
	  "Status b planned, DIFFERS #\n"
	  "Number a* 4 #\n"
	  "Number b 5, DIFFERS #\ndate: a\n" },
	{ SOURCES "  date: 2024\n  sources: a\n  results: [r]\n"
	  "  who: {guest: X}\n"
	  "  variants:\n"
	  "  - {who: {guest: Z}, results: [q], source: c}\n",
	  "Date a* 2024 #\nGuest a* X #\nGuest c Z #\n"
	  "Results a* r #\nResults c q #\ndate: a\n" },
	{ SOURCES "  date: 2024\n"
	  "  sources: {ref: a, voice: claim, by: X, quote: so it is}\n",
	  "Date a* 2024 #\nClaims a “so it is” (X) #\ndate: a\n" },
	{ SOURCES "  date: 2024-05-02\n  sources: [a#1, b#2]\n"
	  "  variants: {date: 2024-05, source: [a#3, b#2]}\n",
	  "Date a* 2 May 2024 #1\n"
	  "Date b May 2024, coarser #2\ndate: a\n" },
	/* Of one thing, at one time and of one sort: what another
	 * source has, or another figure of the event. */
	{ SOURCES "  date: 2024\n  sources: a\n"
	  "  figures: {what: Dead, value: 12, unit: men}\n"
	  "  variants:\n"
	  "  - {figures: {what: dead, value: 20}, source: b}\n"
	  "  - {figures: {what: dead, value: 12.1, unit: men},\n"
	  "     source: c}\n",
	  "Date a* 2024 #\nFigures a* Dead: 12\u00a0men #\n"
	  "Figures b dead: 20, DIFFERS #\n"
	  "Figures c dead: 12.1\u00a0men, within it #\ndate: a\n" },
	{ SOURCES "  date: 2024\n  sources: a\n  figures:\n"
	  "  - {what: dead, value: 12, source: a}\n"
	  "  - {what: dead, value: 20, source: b}\n"
	  "  - {what: dead, value: 10, bound: over, source: c}\n"
	  "  - {what: dead, value: 30, is: forecast, source: c}\n"
	  "  - {what: dead, value: 40, as_of: 2025, source: c}\n"
	  "  - {what: dead, value: 50, unit: goats, source: c}\n",
	  "Date a* 2024 #\nFigures a* dead: 12 #\n"
	  "Figures b dead: 20, DIFFERS #\n"
	  "Figures c* dead: over 10 #\n"
	  "Figures c* dead: 30, a forecast #\n"
	  "Figures c* dead: 40, as of 2025 #\n"
	  "Figures c* dead: 50\u00a0goats #\ndate: a\n" },
	/* What a variant has of the people is all that its source has. */
	{ SOURCES "  date: 2024\n  sources: [a#1, b#1]\n"
	  "  who: {host: X, guest: [Y, Z], party: P}\n"
	  "  variants: {who: {guest: Y}, source: b#1}\n",
	  "Date a* 2024 #1\nDate b 2024 #1\nHost a* X #1\n"
	  "Guest a* Y #1\nGuest a* Z #1\nGuest b Y #1\n"
	  "Party a* P #1\ndate: a\n" },
	/* Of what is inferred of the event its source has only the words,
	 * and a fact with a source of its own is not meant. */
	{ SOURCES "  date: 2024\n  date_text: that year\n  sources: a\n"
	  "  who: {host: X, guest: {name: Y, source: b}}\n"
	  "  place: [{name: P, as: the port}, Q]\n"
	  "  results: r\n"
	  "  inferred: {date: y, who: y, place: y, results: y}\n",
	  "Date a “that year” #\nGuest b* Y #\n"
	  "Place a “the port” #\n" },
	{ SOURCES "  as_of: 2024\n  sources: [a, b]\n  date_text: then\n"
	  "  place: {name: P, as: the port}\n  inferred: {as_of: y}\n",
	  "Place a* P #\nPlace b P #\n" },
	{ SOURCES "  date: 2024\n  sources: a\n  who: X\n"
	  "  place: {name: P, as: the port}\n  items: ships\n"
	  "  inferred: all of it\n",
	  "Place a “the port” #\n" },
	{ SOURCES "  date: 2024\n  sources: a\n"
	  "  place: {name: P, as: the port}\n"
	  "  figures: {what: dead, value: 3, inferred: {value: y}}\n"
	  "  variants:\n"
	  "  - who: {guest: {name: X, inferred: y}, host: Y}\n"
	  "    place: {name: Q, as: the quay, inferred: y}\n"
	  "    figures: {what: dead, value: 4, inferred: y}\n"
	  "    source: b\n"
	  "  - {place: {name: P, as: the harbour}, source: c}\n",
	  "Date a* 2024 #\nPlace a* P, “the port” #\n"
	  "Place b “the quay” #\nPlace c P, “the harbour” #\n"
	  "Host b Y #\ndate: a\n" },
	{ SOURCES "  date: 2024\n", "" },
};

static void test_rules(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct diags diags = { .arena = &a };
		struct book *b = load_text(sv_of(rules[i].yaml), SV("t.yaml"),
					   &diags);

		check(b, &a, "e", rules[i].told);
		book_free(b);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_papers),
		cmocka_unit_test(test_rules),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
