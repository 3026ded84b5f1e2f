/* Which spellings are one name, which of them it is shown by, and what could
 * be several: by text/marks.h, load/spellings.h and the load of a file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "load/load.h"
#include "load/spellings.h"
#include "support_arena.h"
#include "support_text.h"
#include "text/fold.h"

#define COUNT(v) (sizeof(v) / sizeof(*(v)))

/* ---- marks ---- */

static const struct {
	const char *a, *b;
	bool agree;
} pairs[] = {
	{ "Trần Văn Hoà", "Trần Văn Hoá", false },
	{ "Trần Văn Hoà", "Tran Van Hoa", true },
	{ "Trần Văn Hoà", "TRẦN VĂN HOÀ", true },
	{ "Trần Văn Hoà", "Tra\u0302\u0300n Va\u0306n Hoa\u0300",
	  true },
	/* Who writes some marks would have written the others. */
	{ "Trần Văn Hoà", "Trân Văn Hoà", false },
	{ "Trần Văn Hoà", "Trần Van Hoà", false },
	{ "Dvořák", "Dvorák", false },
	{ "Dvořák", "DVORAK", true },
	{ "Côte", "Côté", false },
	{ "Cote", "Côté", true },
	{ "Lê Dũng", "Lê Dung", false },
	{ "Hồ", "Hô", false },
	{ "José Núñez", "José Nuñez", false },
	{ "Jürgen Krüger", "Jurgen Krüger", false },
	{ "Jürgen Kruger", "Jurgen Krüger", false },
	{ "Dvořák", "Dvoŗak", false },
	{ "Hòa", "Hoà", false },
	{ "Kovač", "Kovać", false },
	/* A stroke, a hook and an open e are marks. */
	{ "Søren", "Sören", false },
	{ "Søren", "Soren", true },
	{ "Đà Nẵng", "Da Nang", true },
	{ "Gəncə", "Gence", true },
	{ "Ægir", "Aegir", true },
	/* No dot of an i is, nor script, nor case. */
	{ "İlham", "Ilham", true },
	{ "İlham", "ılham", true },
	{ "IŞIQ", "ışıq", true },
	{ "Иванов", "Ivanov", true },
	{ "Алёна", "Алена", true },
	{ "Алёна", "Alëna", true },
	{ "Юрий Алёшин", "Юрий Алешин", true },
	{ "Ивано\u0301в", "Иванов", true },
	{ "Николай", "Nikolay", true },
	{ "Николай", "Никола\u0438\u0306", true },
	/* ь and ъ are letters where both names have them to write. */
	{ "Юрий Кос", "Юрий Кось", false },
	{ "Коваль", "Ковал", false },
	{ "Коваль", "КОВАЛЬ", true },
	{ "Коваль", "Koval", true },
	{ "Ковал", "Koval", true },
	{ "Подъячев", "Подьячев", false },
	/* So is ў, however it is written. */
	{ "Воўк", "Воук", false },
	{ "Воўк", "ВОЎК", true },
	{ "Воўк", "Воу\u0306к", true },
	{ "Ўсяслаў", "Усяслаў", false },
	{ "Воўк", "Vouk", true },
	{ "Воук", "Voŭk", true },
	{ "Jürgen Groß", "JÜRGEN GROSS", true },
	{ "Παπανδρέου", "ΠΑΠΑΝΔΡΕΟΥ", true },
	{ "O'Brien", "O’Brien", true },
	{ "", "", true },
};

static void test_marks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct sv a = sv_of(pairs[i].a), b = sv_of(pairs[i].b);
		struct marks x = marks_of(&arena, a), y = marks_of(&arena, b);

		assert_sv(fold_copy(&arena, a, FOLD_EXACT),
			  fold_copy(&arena, b, FOLD_EXACT));
		if (marks_agree(x, y) != pairs[i].agree ||
		    marks_agree(y, x) != pairs[i].agree)
			fail_msg("%s, %s", pairs[i].a, pairs[i].b);
		assert_true(marks_agree(x, x));
	}
}

/* ---- one name or several ---- */

/* Each row: what is written, separated by commas, and the names shown, each
 * with the other spellings that it has, in order of what is shown. */
static const struct {
	const char *written, *names;
} rows[] = {
	{ "Hoà,Hoá", "Hoà; Hoá" },
	{ "Zürich,Zürich,Zürich,ZURICH", "Zürich (ZURICH)" },
	{ "ZURICH,ZURICH,Zürich", "ZURICH (Zürich)" },
	/* Among equals no capitals, then marks, then the first by its bytes. */
	{ "ZURICH,Zurich", "Zurich (ZURICH)" },
	{ "ZÜRICH,Zurich", "Zurich (ZÜRICH)" },
	{ "Zurich,Zürich", "Zürich (Zurich)" },
	{ "zürich,Zürich", "Zürich (zürich)" },
	{ "NATO,Nato,NATO", "NATO (Nato)" },
	{ "us,US", "US (us)" },
	{ "nato,NATO,Nato", "Nato (NATO, nato)" },
	{ "сша,США", "США (сша)" },
	{ "Иванов,Ivanov", "Ivanov (Иванов)" },
	{ "Иванов,Ivanov,Иванов", "Иванов (Ivanov)" },
	/* Then what ends with a letter, then what leaves out least. */
	{ "D Trump,D. Trump", "D. Trump (D Trump)" },
	{ "J.F. Kennedy,J. F. Kennedy", "J. F. Kennedy (J.F. Kennedy)" },
	{ "Lech Walesa,Lech Walesa.", "Lech Walesa (Lech Walesa.)" },
	{ "Walesa,Walesa.,Walesa.", "Walesa. (Walesa)" },
	{ "Зина,Zina,Зина.", "Zina (Зина, Зина.)" },
	/* A slip only where there is nothing else. */
	{ "Walesa;Walesa;Walesa", "Walesa;Walesa;Walesa" },
	{ "Walesa:,Walesa:,Walesa", "Walesa (Walesa:)" },
	{ "Walesa –,Walesa –,Walesa", "Walesa (Walesa –)" },
	{ "-Walesa,-Walesa,Walesa", "Walesa (-Walesa)" },
	{ "Wale\u200esa,Wale\u200esa,Walesa", "Walesa (Wale\u200esa)" },
	{ "Walesa:,Walesa:,WALESA-", "Walesa: (WALESA-)" },
	/* What could be either goes to the one written most. */
	{ "Hoà,Hoá,Hoá,Hoa", "Hoà; Hoá (Hoa)" },
	{ "Éva Kis,Eva Kiš", "Eva Kiš; Éva Kis" },
	{ "Éva Kis,Eva Kiš,Éva Kiš", "Eva Kiš; Éva Kis; Éva Kiš" },
	{ "Éva Kiš,Eva Kis,ÉVA KIŠ", "Éva Kiš (Eva Kis, ÉVA KIŠ)" },
	/* Where two are written as often it is a name of its own. */
	{ "Hoà,Hoá,Hoa,HOA", "Hoa (HOA); Hoà; Hoá" },
	{ "Hoà,Hoá,Hoả,Hoá,Hoả,Hoa", "Hoa; Hoà; Hoá; Hoả" },
	{ "Hoà,Hoá,Hoá,Hoa,HOA,Hoa,Hoa", "Hoà; Hoá (HOA, Hoa)" },
	{ "Kovač,Kovać,Kovač,KOVAC,Kovač", "Kovać; Kovač (KOVAC)" },
	{ "Dvořák,Dvorák,Dvořák,Dvorak", "Dvorák; Dvořák (Dvorak)" },
	{ "Кос,Кось,Kos", "Kos; Кос; Кось" },
	{ "Кос,Кось,Кось,Kos", "Кос; Кось (Kos)" },
	{ "Кось,Kós,Кос", "Kós (Кос); Кось" },
	{ "Алешин,Алёшин,АЛЕШИН", "Алёшин (АЛЕШИН, Алешин)" },
};

/* One name, for printed(): its spellings, the one shown first. */
struct shown {
	struct sv texts[8];
	size_t n;
};

static int by_text(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

static int by_first(const void *x, const void *y)
{
	return by_text(((const struct shown *)x)->texts,
		       ((const struct shown *)y)->texts);
}

/* V, which has N spellings of NAMES, as the names of a row. */
static struct sv printed(const struct spelt *v, size_t n, uint32_t names,
			 const uint32_t *shown)
{
	struct shown *of = ARENA_NEW(&arena, names, struct shown);
	struct build b = { .arena = &arena };

	for (uint32_t i = 0; i < names; i++)
		of[i].texts[of[i].n++] = v[shown[i]].text;
	for (size_t i = 0; i < n; i++)
		if (i != shown[v[i].of])
			of[v[i].of].texts[of[v[i].of].n++] = v[i].text;
	for (uint32_t i = 0; i < names; i++)
		qsort(of[i].texts + 1, of[i].n - 1, sizeof(struct sv),
		      by_text);
	qsort(of, names, sizeof(*of), by_first);
	for (uint32_t i = 0; i < names; i++) {
		build_str(&b, i ? "; " : "");
		for (size_t k = 0; k < of[i].n; k++) {
			build_str(&b, k == 0 ? "" : k == 1 ? " (" : ", ");
			build_sv(&b, of[i].texts[k]);
		}
		build_str(&b, of[i].n > 1 ? ")" : "");
	}
	return build_view(&b);
}

/* The spellings of WRITTEN, each once, beginning with the FROM-th, and how
 * many in *N. */
static struct spelt *spellings(struct sv written, size_t from, size_t *n)
{
	struct spelt *v = ARENA_NEW(&arena, 16, struct spelt), *turned;

	*n = 0;
	while (written.n) {
		struct sv text = sv_cut(&written, ',');
		size_t i = 0;

		while (i < *n && !sv_eq(v[i].text, text))
			i++;
		if (i == *n)
			v[(*n)++] = (struct spelt){ .text = text };
		v[i].count++;
	}
	turned = ARENA_NEW(&arena, *n, struct spelt);
	for (size_t i = 0; i < *n; i++)
		turned[i] = v[(i + from) % *n];
	return turned;
}

/* Whatever comes first, the names are the same. */
static void test_part(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = 1;

		for (size_t from = 0; from < n; from++) {
			struct spelt *v =
				spellings(sv_of(rows[i].written), from, &n);
			uint32_t names = spellings_part(&arena, v, n);
			uint32_t *shown = ARENA_NEW(&arena, names, uint32_t);

			spellings_shown(v, n, shown);
			assert_sv(printed(v, n, names, shown),
				  sv_of(rows[i].names));
		}
	}
}

/* Of very many names of one fold each keeps its spellings. */
static void test_many(void **state)
{
	static const char *const marks[] = { "", "\u0300", "\u0301", "\u0302",
					     "\u0303" };
	enum { LETTERS = 4, MANY = 625 };
	struct spelt *v = ARENA_NEW(&arena, MANY, struct spelt);
	uint32_t names;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		struct build b = { .arena = &arena };

		for (uint32_t k = 0, left = i; k < LETTERS; k++, left /= 5) {
			build_char(&b, 'a');
			build_str(&b, marks[left % 5]);
		}
		v[i] = (struct spelt){ .text = build_view(&b), .count = 1 };
	}
	names = spellings_part(&arena, v, MANY);
	assert_true(names > 100);
	for (uint32_t i = 0; i < MANY; i++)
		assert_true(v[i].of < names);
}

/* ---- a file ---- */

/* What NAME of B is, in a line. */
static struct sv name_line(const struct book *b, name_no name)
{
	static const char *const words[] = { "person", "body", "place" };
	struct build line = { .arena = &arena };
	size_t n;
	const struct spelling *other = book_spellings(b, name, &n);

	build_fmt(&line, "%s %.*s", words[book_name_class(b, name)],
		  SV_ARG(book_name(b, name)));
	for (size_t i = 0; i < n; i++)
		build_fmt(&line, ", %.*s",
			  SV_ARG(book_text(b, other[i].name)));
	return build_view(&line);
}

/* Each row: files, the names in their order, and the faults. */
static const struct {
	const char *yaml, *names, *faults;
} files[] = {
	{ "- {date: 2001, title: A, who: Belarus, place: BELARUS}\n"
	  "- {date: 2001, title: B, who: Belarus}\n",
	  "place Belarus, BELARUS;", "" },
	/* A country acts, one that others are of too, and so may a group. */
	{ "people: {a: {name: Ann, country: Kirov}}\n"
	  "events: [{date: 2001, title: A, who: Kirov, place: KIROV}]\n",
	  "person Ann;place Kirov, KIROV;", "" },
	{ "- {date: 2001, title: A, who: [{group: g, of: Kirov}]}\n"
	  "- {date: 2001, title: B, place: Kirov}\n",
	  "place Kirov;", "" },
	{ "- {date: 2001, title: A, place: Kirov}\n"
	  "- {date: 2001, title: B, place: KIROV}\n"
	  "- {date: 2001, title: C, who: [{name: kirov, as: mayor}, kIROV]}\n",
	  "place Kirov, KIROV, kIROV, kirov;",
	  "3:39 name-both 3:58 said-twice" },
	/* In a place nobody is meant. */
	{ "people: {sk: {name: Sergei Kirov, names: Kirov}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, place: Kirov, who: Kirov}\n"
	  "- {date: 2001, title: B, place: KIROV, who: KIROV}\n",
	  "person Sergei Kirov, Kirov, KIROV;place Kirov, KIROV;",
	  "3:33 name-clash" },
	{ "people: {sk: {name: Sergei Kirov, names: Kirov}}\n"
	  "places: {k: Kirov}\n"
	  "events: [{date: 2001, title: A, place: Kirov}]\n",
	  "person Sergei Kirov, Kirov;place Kirov;", "" },
	{ "people: {sk: {name: Sergei Kirov, names: Kirov}}\n"
	  "places: {k: Kirov}\n"
	  "events: [{date: 2001, title: A, who: {host: Kirov, guest: kirov,\n"
	  "  chair: KIROV}}]\n",
	  "person Sergei Kirov, Kirov, KIROV, kirov;place Kirov;",
	  "3:45 name-ambiguous" },
	{ "organisations: {z: Azal}\nplaces: {a: Azal}\n"
	  "events: [{date: 2001, title: A, place: Azal}]\n",
	  "body Azal;place Azal;", "3:40 name-ambiguous" },
	/* Among people and among places: each is told. */
	{ "people: {p: {name: Jean Paris, names: Paris}}\n"
	  "organisations: {o: {name: Paris Club, names: Paris}}\n"
	  "places: {paris: Paris}\n"
	  "events:\n"
	  "- {date: 2001, title: A, place: Paris,\n"
	  "   who: {host: Paris, guest: PARIS}}\n",
	  "person Jean Paris, Paris, PARIS;body Paris Club, Paris;place Paris;",
	  "5:33 name-ambiguous 6:16 name-ambiguous" },
	/* Nor is anybody by the id, of an event's place or of another's. */
	{ "people: {kirov: {name: Sergei Kirov}}\n"
	  "places: {b: {name: Bank, in: kirov}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, place: kirov, who: kirov}\n"
	  "- {date: 2001, title: B, place: kirov}\n",
	  "person Sergei Kirov;place Bank;place kirov;", "2:30 name-clash" },
	{ "people: {kirov: {name: Sergei Kirov}}\n"
	  "places: {k: {name: Kirov, names: kirov}}\n"
	  "events: [{date: 2001, title: A, place: kirov, who: kirov}]\n",
	  "person Sergei Kirov;place Kirov, kirov;", "" },
	{ "people: {kirov: {name: Sergei Kirov}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, place: {name: kirov, kind: town}}\n"
	  "- {date: 2001, title: B, place: Kirov}\n",
	  "person Sergei Kirov;place kirov, Kirov;", "" },
	/* ў is a letter of its own. */
	{ "- {date: 2001, title: A, who: [Воўк, Воук], place: Воўкавыск}\n"
	  "- {date: 2001, title: B, who: ВОЎК, place: Воукавыск}\n",
	  "person Воўк, ВОЎК;person Воук;place Воукавыск;"
	  "place Воўкавыск;", "" },
	/* Blanks of any sort are one, and count as one. */
	{ "- {date: 2001, title: A, who: Lech  Walesa}\n"
	  "- {date: 2002, title: B, who: \"Lech\\u00A0 Walesa\"}\n"
	  "- {date: 2003, title: C, who: \"Lech\\tWalesa \"}\n"
	  "- {date: 2004, title: D, who: LECH WALESA}\n"
	  "- {date: 2004, title: E, who: LECH WALESA}\n",
	  "person Lech Walesa, LECH WALESA;", "" },
	{ "people: {w: {name: \"Lech\\u00A0Walesa\", names: [Lech   Wa]}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, who: [Lech Walesa, Lech  Wa]}\n",
	  "person Lech Walesa, Lech Wa;", "3:45 said-twice" },
	/* A body may be a place, which is told once of a spelling, unless it
	 * lies somewhere or its id is written. */
	{ "organisations: {b: {name: Bolshoi, names: GABT}}\n"
	  "events:\n"
	  "- {date: 2001, title: A, place: [Bolshoi, b]}\n"
	  "- {date: 2001, title: B, place: BOLSHOI}\n"
	  "- {date: 2001, title: C, place: GABT}\n",
	  "body Bolshoi, GABT, BOLSHOI;",
	  "3:34 name-clash 3:43 said-twice 5:33 name-clash" },
	/* Who is written just so goes before. */
	{ "people: {a: Hoa, b: Hoà, c: Hoá}\n"
	  "events: [{date: 2001, title: A, who: [Hoa, Hoá, HOÀ]},\n"
	  "  {date: 2002, title: B, who: HOA}]\n",
	  "person Hoa;person Hoà;person Hoá;person HOÀ, HOA;",
	  "2:49 name-ambiguous" },
	/* Countries act; some have the names of people. */
	{ "- {date: 2001, title: A, who: [Georgia, Poland]}\n"
	  "- {date: 2001, title: B, place: [Georgia, Poland]}\n",
	  "place Georgia;place Poland;", "1:32 name-both" },
	{ "- {date: 2001, title: A, who: [USSR, Korea, {name: U.K.},\n"
	  "  \"Korea, South\", Trinidad and Tobago, Yugoslavia (Split),\n"
	  "  Republic of Georgia, Чехословакия]}\n"
	  "- {date: 2001, title: B, place: [USSR, \"Korea, South\", U.K.,\n"
	  "  Trinidad and Tobago, Yugoslavia (Split), Republic of Georgia,\n"
	  "  Чехословакия]}\n",
	  "place USSR;person Korea;place U.K.;place Korea, South;"
	  "place Trinidad and Tobago;place Yugoslavia (Split);"
	  "place Republic of Georgia;place Чехословакия;", "" },
	{ "- {date: 2001, title: A, who: [East Hope, Hope (East), North]}\n"
	  "- {date: 2001, title: B, place: [East Hope, Hope (East), North]}\n",
	  "place East Hope;place Hope (East);place North;",
	  "1:32 name-both 1:43 name-both 1:56 name-both" },
	/* A host is where it lies. */
	{ "- {date: 2001, title: A, who: {host: Kirov}, place: Kirov}\n"
	  "- {date: 2001, title: B, who: {guest: Tver}, place: Tver}\n",
	  "place Kirov;place Tver;", "2:39 name-both" },
	/* Nobody has the events of a namesake. */
	{ "people: {a: {name: Ann Lee, born: 1588}, "
	  "b: {name: Ann Lee, born: 1606}}\n"
	  "events: [{date: 2001, title: A, who: [Ann Lee, b]},\n"
	  "  {date: 2002, title: B, who: ANN LEE}]\n",
	  "person Ann Lee;person Ann Lee;person Ann Lee, ANN LEE;",
	  "2:39 name-ambiguous" },
	{ "people: {a: Hoà}\n"
	  "events: [{date: 2001, title: A, who: [HOÀ, Hoá, hoa]},\n"
	  "  {date: 2002, title: B, who: HOÁ}]\n",
	  "person Hoà, HOÀ, hoa;person Hoá, HOÁ;",
	  "2:49 said-twice 2:49 name-either" },
	{ "- {date: 2001, title: A, who: [Hoà, Hoá, Hoa]}\n"
	  "- {date: 2000, title: C, who: HOA}\n"
	  "- {date: 2001, title: B, who: Hoá}\n",
	  "person Hoà;person Hoá, HOA, Hoa;",
	  "1:42 said-twice 1:42 name-either" },
	{ "- {date: 2001, title: A, who: {host: [Hoà, Hoá, Hoa],\n"
	  "   guest: HOA}}\n",
	  "person Hoà;person Hoá;person Hoa, HOA;", "1:49 name-either" },
};

static void test_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct diags diags = { .arena = &arena };
		struct book *b = load_text(sv_of(files[i].yaml), SV("t.yaml"),
					   &diags);
		struct build names = { .arena = &arena };
		struct build faults = { .arena = &arena };

		for (name_no n = 0; n < book_names(b); n++) {
			build_sv(&names, name_line(b, n));
			build_char(&names, ';');
		}
		for (size_t k = 0; k < diags.n; k++)
			build_fmt(&faults, "%s%u:%u %.*s", k ? " " : "",
				  diags.v[k].line, diags.v[k].column,
				  SV_ARG(fault_print(&arena,
						     diags.v[k].fault)));
		if (!sv_eq(build_view(&names), sv_of(files[i].names)) ||
		    !sv_eq(build_view(&faults), sv_of(files[i].faults)))
			fail_msg("%s%.*s\n%.*s", files[i].yaml,
				 SV_ARG(build_view(&names)),
				 SV_ARG(build_view(&faults)));
		book_free(b);
	}
}

/* N names that differ by their marks alone, each twice, in capitals and not:
 * how many names that makes. */
static uint32_t count_marked(uint32_t n)
{
	static const char *const capitals[] = { "\u00c0", "\u00c1", "\u00c2" };
	static const char *const small[] = { "\u00e0", "\u00e1", "\u00e2" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build yaml = { .arena = &a };
	struct book *b;
	uint32_t names;

	for (uint32_t i = 0; i < 2 * n; i++) {
		const char *const *letters = i < n ? capitals : small;

		build_str(&yaml, "- {date: 2024, title: T, who: ");
		for (uint32_t left = i % n, k = 0; k < 5; k++, left /= 3)
			build_str(&yaml, letters[left % 3]);
		build_str(&yaml, "}\n");
	}
	b = load_text(build_view(&yaml), SV("t.yaml"), &diags);
	names = book_names(b);
	book_free(b);
	arena_free(&a);
	return names;
}

/* Beyond so many names of one fold each spelling is a name of its own. */
static void test_many_loaded(void **state)
{
	(void)state;
	assert_int_equal(count_marked(3), 3);
	assert_int_equal(count_marked(63), 63);
	assert_int_equal(count_marked(64), 64);
	assert_int_equal(count_marked(65), 66);
	assert_int_equal(count_marked(70), 76);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_many_loaded),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_files),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
