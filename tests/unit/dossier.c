/* What dossiers and the pair lens count, counted again by queries. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "tell/dossier.h"
#include "tell/together.h"
#include "text/letter.h"
#include "time/silence.h"

struct fixture {
	struct arena arena;
	struct corpus corpus;
	struct book *book;
	struct locale locale;
	struct dossier_want want;
};

static void open_book(struct fixture *f, struct book *book)
{
	struct err err;

	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->book = book;
	f->corpus = (struct corpus){ book, index_new(book) };
	f->want = (struct dossier_want){ .locale = &f->locale };
}

static void open_shipped(struct fixture *f)
{
	const char *paths[] = { "data" };
	struct diags diags = { .arena = &f->arena };

	open_book(f, load_book(paths, 1, &diags));
	assert_int_equal(diags.errors, 0);
}

static void open_text(struct fixture *f, const char *yaml)
{
	struct diags diags = { .arena = &f->arena };

	open_book(f, load_text(sv_of(yaml), SV("t.yaml"), &diags));
	assert_int_equal(diags.errors, 0);
}

static void close_book(struct fixture *f)
{
	index_free(f->corpus.x);
	book_free(f->book);
	arena_free(&f->arena);
}

static const struct query *field(struct fixture *f, const char *name,
				 enum class_no c, uint32_t no)
{
	return query_field_exact(&f->arena, sv_of(name),
				 class_value(f->book, c, no));
}

static struct hits find(struct fixture *f, const struct query *q)
{
	return query_run(&f->arena, &f->corpus, q, NULL);
}

/* How many events of X are those of C's NO too, which FIELD asks for. */
static size_t both(struct fixture *f, const struct query *x, const char *name,
		   enum class_no c, uint32_t no)
{
	return find(f, query_and(&f->arena, x, field(f, name, c, no))).n;
}

/* In how many events X and Y were together, as the pair lens has it. */
static size_t together(struct fixture *f, name_no x, name_no y)
{
	const struct query *q =
		query_and(&f->arena, field(f, "who", CLASS_WHO, x),
			  field(f, "who", CLASS_WHO, y));

	return together_of(&f->arena, &f->corpus, x, y, find(f, q), &f->locale,
			   false)
		.hits.n;
}

/* Every name: with whom as often as the pair lens tells of the two, by which
 * sources as a query finds. */
static void counts(void **state)
{
	struct fixture f = { 0 };

	(void)state;
	open_shipped(&f);
	for (name_no i = 0; i < book_names(f.book); i++) {
		bool acts = index_participations(f.corpus.x)[i] > 0;
		enum class_no c = book_name_class(f.book, i) == NAME_PERSON ?
					  CLASS_PEOPLE :
					  CLASS_ORGANISATIONS;
		const struct query *q = field(&f, "who", CLASS_WHO, i);
		struct dossier d = dossier_of(&f.arena, &f.corpus, c, i,
					      find(&f, q), &f.want);
		size_t others = 0;

		for (size_t k = 0; acts && k < d.with.n; k++) {
			assert_int_not_equal(d.with.v[k].no, i);
			assert_int_equal(d.with.v[k].n,
					 together(&f, i, d.with.v[k].no));
			if (k > 0)
				assert_true(d.with.v[k].n <=
					    d.with.v[k - 1].n);
		}
		for (name_no k = 0; k < book_names(f.book); k++)
			others += k != i && together(&f, i, k) > 0;
		assert_int_equal(d.with.n, others);
		for (size_t k = 0; k < d.sources.n; k++)
			assert_int_equal(d.sources.v[k].n,
					 both(&f, q, "src", CLASS_SOURCES,
					      d.sources.v[k].no));
	}
	close_book(&f);
}

static const char yaml[] =
	"places: {v: {name: Valley}, o: {name: Oldtown, in: v}}\n"
	"people:\n"
	"  ann: {name: Ann Lee, names: [{name: An Li, lang: de}], country: v,\n"
	"    offices: [{title: Mayor, of: o, as_of: 2001, source: s#3},\n"
	"      {title: Mayor, of: o, dates: 2002/2004},\n"
	"      {title: Clerk, of: v}]}\n"
	"sources: {s: Diary}\n"
	"events:\n"
	"- {title: Fair, id: fair, date: 2001-02-03, place: o,\n"
	"   who: {host: ann, guest: [Ben, Cid]}}\n"
	"- {title: Dance, id: dance, part_of: fair, place: o,\n"
	"   who: {participant: [ann, Ben]}}\n"
	"- {title: Walk, id: walk, date: 2001-06, place: v,\n"
	"   who: {participant: [ann, Ben]}}\n"
	"- {title: Speech, id: speech, date: 2003-05-01, place: o,\n"
	"   who: {speaker: Ben, subject: ann}}\n"
	"- {title: Flood, date: 2004-08, place: v}\n"
	"figures:\n"
	"- {what: meetings of the two, value: 2, counts: [fair, walk],\n"
	"   over: 2001, source: {ref: s, at: 5, quote: they met twice}}\n"
	"- {what: walks, value: 3, counts: [walk], over: 2001, source: s}\n";

static name_no name_of(const struct fixture *f, const char *title)
{
	return class_find(f->book, CLASS_WHO, sv_of(title));
}

static void assert_sv(struct sv is, const char *want)
{
	if (!sv_eq(is, sv_of(want)))
		fail_msg("\"%.*s\" is not \"%s\"", SV_ARG(is), want);
}

/* One person, all that is told of her. */
static void person(void **state)
{
	struct fixture f = { 0 };
	struct dossier d;
	name_no ann;

	(void)state;
	open_text(&f, yaml);
	ann = name_of(&f, "Ann Lee");
	d = dossier_of(&f.arena, &f.corpus, CLASS_PEOPLE, ann,
		       find(&f, field(&f, "who", CLASS_WHO, ann)), &f.want);
	assert_sv(d.name, "Ann Lee");
	assert_sv(dossier_sort(&f.arena, d.class, &f.locale), "Person");
	assert_sv(d.spellings, "An Li\u00a0(de)");
	assert_sv(book_name(f.book, d.within), "Valley");
	assert_int_equal(d.noffices, 2);
	assert_sv(d.offices[0].title, "Mayor of Oldtown");
	assert_sv(d.offices[0].when, "as of 2001 [1]\u00a0¶3, 2002–2004");
	assert_sv(d.offices[1].title, "Clerk of Valley");
	assert_int_equal(d.offices[1].when.n, 0);
	assert_int_equal(d.hits.n, 4);
	assert_int_equal(d.spoken, 1);
	assert_int_equal(d.with.n, 2);
	assert_int_equal(d.with.v[0].n, 3); /* Ben */
	assert_int_equal(d.roles.v[0].n, 2);
	assert_sv(d.in[0], "Host");
	assert_sv(d.in[3], "Subject");
	/* Where it was, not what that lies in. */
	assert_int_equal(d.places.n, 2);
	assert_sv(book_name(f.book, d.places.v[0].no), "Oldtown");
	assert_int_equal(d.places.v[0].n, 3);
	close_book(&f);
}

/* Two, the talk about one of them aside; a part is no meeting of its own. */
static void pair(void **state)
{
	struct fixture f = { 0 };
	struct together t;
	name_no ann, ben;

	(void)state;
	open_text(&f, yaml);
	ann = name_of(&f, "Ann Lee");
	ben = name_of(&f, "Ben");
	t = together_of(&f.arena, &f.corpus, ann, ben,
			find(&f, query_and(&f.arena,
					   field(&f, "who", CLASS_WHO, ann),
					   field(&f, "who", CLASS_WHO, ben))),
			&f.locale, false);
	assert_int_equal(t.hits.n, 3);
	assert_int_equal(t.spoken, 1);
	assert_int_equal(t.meetings.n, 2);
	assert_int_equal(t.counted.n, 2);
	assert_int_equal(t.nclaims, 2);
	assert_sv(t.claims[0].words, "they met twice");
	assert_sv(t.claims[0].source, "[1]\u00a0¶5");
	assert_int_equal(t.claims[0].counted, 2);
	assert_true(t.claims[0].agrees);
	assert_false(t.claims[1].quoted);
	assert_int_equal(t.claims[1].counted, 1);
	assert_false(t.claims[1].agrees);
	assert_int_equal(t.nyears, 2);
	assert_sv(t.years[0].name, "2001");
	assert_int_equal(t.years[0].meetings, 2);
	assert_sv(t.years[1].name, "2004");
	assert_int_equal(t.years[1].meetings, 0);
	assert_sv(t.until, "August 2004");
	close_book(&f);
}

/* What nobody dates to a year is in none, as in the statistics. */
static void vague_years(void **state)
{
	struct fixture f = { 0 };
	struct together t;
	name_no ann, ben;

	(void)state;
	open_text(&f, "- {title: A, date: 197X, who: [Ann, Ben]}\n"
		      "- {title: B, date: 2007/.., who: [Ann, Ben]}\n"
		      "- {title: C, date: 2019-12-30/2020-01-02,\n"
		      "   who: [Ann, Ben]}\n"
		      "- {title: D, date: 2020-05, who: [Ann, Ben]}\n");
	ann = name_of(&f, "Ann");
	ben = name_of(&f, "Ben");
	t = together_of(&f.arena, &f.corpus, ann, ben,
			find(&f, field(&f, "who", CLASS_WHO, ann)), &f.locale,
			false);
	assert_int_equal(t.meetings.n, 4);
	assert_int_equal(t.nyears, 2);
	assert_sv(t.years[0].name, "The 1970s");
	assert_sv(t.years[1].name, "2020");
	assert_int_equal(t.years[1].meetings, 1);
	assert_int_equal(t.apart, 2);
	close_book(&f);
}

/* While both are in a whole there is no silence between its parts, and after it
 * one begins when the whole ends. */
static void silences(void **state)
{
	static const struct {
		const char *last;   /* the date of the third */
		size_t n;           /* silences of more than 30 days */
		int64_t least, most;
	} cases[] = {
		{ "2020-05-20", 0, 0, 0 },
		{ "2020-07-20", 0, 0, 0 },
		{ "2020-08-10", 1, 41, 41 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct fixture f = { 0 };
		struct build yaml_of = { .arena = &f.arena };
		struct silences found;

		build_fmt(&yaml_of,
			  "- {title: Inquiry, id: inq,\n"
			  "   date: 2020-01-01/2020-06-30}\n"
			  "- {title: First, date: 2020-01-10, part_of: inq}\n"
			  "- {title: Last, date: %s%s}\n",
			  cases[i].last, i == 0 ? ", part_of: inq" : "");
		open_text(&f, yaml_of.s);
		silence_find(&found, f.book, find(&f, NULL), 30, true);
		assert_int_equal(found.list.n, cases[i].n);
		if (cases[i].n > 0) {
			assert_int_equal(found.list.v[0].least,
					 cases[i].least);
			assert_int_equal(found.list.v[0].most, cases[i].most);
		}
		VEC_FREE(&found.list);
		close_book(&f);
	}
}

/* A kind's dossier counts who is in its events as the names pane does. */
static void as_the_pane(void **state)
{
	static const char *const names[] = { "Ann Lee", "Ben", "Valley" };
	struct fixture f = { 0 };
	struct dossier d;
	uint32_t no;

	(void)state;
	open_text(&f, "- {title: Speech, date: 2003-05-01, kind: statement,\n"
		      "   who: {speaker: [Ben, Valley], subject: Ann Lee}}\n"
		      "- {title: Flood, date: 2004-08, who: Ben}\n");
	no = class_find(f.book, CLASS_KINDS, SV("statement"));
	d = dossier_of(&f.arena, &f.corpus, CLASS_KINDS, no,
		       find(&f, field(&f, "kind", CLASS_KINDS, no)), &f.want);
	assert_false(dossier_acts(&d));
	assert_int_equal(d.with.n, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(d.with.v[i].n, 1);
		assert_int_equal(
			both(&f, field(&f, "kind", CLASS_KINDS, no), "who",
			     CLASS_WHO, name_of(&f, names[i])),
			1);
	}
	close_book(&f);
}

/* The two presidents: what the articles claim is so. */
static void shipped(void **state)
{
	struct fixture f = { 0 };
	struct together t;
	name_no x, y;

	(void)state;
	open_shipped(&f);
	x = name_of(&f, "Ilham Aliyev");
	y = name_of(&f, "Alexander Lukashenko");
	t = together_of(&f.arena, &f.corpus, x, y,
			find(&f, query_and(&f.arena,
					   field(&f, "who", CLASS_WHO, x),
					   field(&f, "who", CLASS_WHO, y))),
			&f.locale, false);
	assert_int_equal(t.meetings.n, 4);
	assert_int_equal(t.nclaims, 1);
	assert_int_equal(t.claims[0].counted, 4);
	assert_true(t.claims[0].agrees);
	assert_sv(t.until, "February 2025");
	close_book(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts),
		cmocka_unit_test(person),
		cmocka_unit_test(pair),
		cmocka_unit_test(vague_years),
		cmocka_unit_test(silences),
		cmocka_unit_test(as_the_pane),
		cmocka_unit_test(shipped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
