/* Loading what is good: what it becomes in the book. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "load/find.h"
#include "load/load.h"
#include "load/schema.h"
#include "support_book.h"

static struct book *load(const char *text, size_t n, struct diags *diags)
{
	return load_text((struct sv){ text, n }, SV("t.yaml"), diags);
}

/* ---- what the good ones become ---- */

static const char sample[] =
	"title: Sample\n"
	"events:\n"
	"- id: visit\n"
	"  date: 2024-05-15/2024-05-17\n"
	"  title: State visit\n"
	"  kind: visit\n"
	"  who: {guest: [{name: Lukashenko, as: President}], host: aliyev,\n"
	"    honouree: {group: the fallen, of: az}}\n"
	"  place: Bak\xC4\xB1\n"
	"  sources:\n"
	"  - a#5\n"
	"  - {ref: b, at: [1, 2], quote: so, voice: claim, via: c}\n"
	"- {title: Within, part_of: visit, results: [{signed: 20}, talks]}\n"
	"- {as_of: 2023, title: Before, links: {leads-to: visit}}\n"
	"people:\n"
	"  aliyev: {name: Ilham Aliyev, names: [\xC4\xB0lham \xC6\x8Fliyev]}\n"
	"  al: {name: Alexander Lukashenko, names: Lukashenko}\n"
	"places:\n"
	"  baku: {name: Baku, names: Bak\xC4\xB1, in: az}\n"
	"  az: {name: Azerbaijan, kind: country}\n"
	"sources:\n"
	"  a: {title: Article A, date: 2024-11~}\n";

static void test_sample(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load(sample, sizeof(sample) - 1, &diags);
	const struct cite *cites;
	const struct who *who;
	const struct where *where;
	const struct link *links;
	source_no via;
	size_t n;

	(void)state;
	assert_int_equal(diags.n, 0);
	assert_int_equal(book_events(b), 3);
	/* In date order: Before, State visit, Within. */
	assert_true(sv_eq(book_title(b, 0), SV("Before")));
	assert_int_equal(book_date_source(b, 0), DATE_AS_OF);
	assert_int_equal(book_event_of(b, SV("visit")), 1);
	assert_int_equal(book_event_of(b, SV("2023/before")), 0);
	assert_int_equal(book_event_of(b, SV("nobody")), NO_EVENT);
	assert_int_equal(book_event_of(b, SV("nobody")), NO_EVENT);
	assert_int_equal(book_date_source(b, 2), DATE_INHERITED);
	assert_int_equal(book_first(b, 2), date_day_number(2024, 5, 15));
	assert_int_equal(book_parent(b, 2), 1);

	who = book_who(b, 1, &n);
	assert_int_equal(n, 3);
	assert_true(sv_eq(book_name(b, who[0].name),
			  SV("Alexander Lukashenko")));
	assert_true(sv_eq(book_text(b, book_who_more(b, &who[0])->as),
			  SV("President")));
	assert_true(sv_eq(book_name(b, who[1].name), SV("Ilham Aliyev")));
	assert_true(who[2].flags & WHO_GROUP && who[2].flags & WHO_ABSENT);
	where = book_where(b, 1, &n);
	assert_true(sv_eq(book_name(b, where[0].place), SV("Baku")));
	assert_true(book_name_within(b, where[0].place,
				     book_name_in(b, where[0].place)));

	cites = book_sources_of(b, 1, &n);
	assert_int_equal(n, 2);
	assert_true(sv_eq(book_text(b, cites[0].at), SV("5")));
	assert_true(book_source_declared(b, cites[0].source));
	assert_true(sv_eq(book_text(b, cites[1].at), SV("1\n2")));
	assert_int_equal(cites[1].voice, VOICE_CLAIM);
	assert_false(book_source_declared(b, cites[1].source));
	via = *book_source_list(b, cites[1].via);
	assert_true(sv_eq(book_source_title(b, via), SV("c")));

	links = book_links(b, 1, &n);
	assert_int_equal(n, 2);
	assert_int_equal(links[0].kind, LINK_LED_FROM);
	assert_int_equal(links[0].to, 0);
	assert_int_equal(links[1].kind, LINK_HAS_PART);
	assert_int_equal(links[1].to, 2);
	assert_true(sv_eq(book_fact(b, 2, FACT_RESULT, SV("20")),
			  SV("signed")));
	book_free(b);
	arena_free(&a);
}

/* EDTF as written; of a set without the blanks that are forgiven. */
static void test_edtf_as_written(void **state)
{
	static const struct {
		const char *yaml, *edtf;
	} cases[] = {
		{ "date: ?1984-05", "?1984-05" },
		{ "date: 1985-04-12T23:20:30+04", "1985-04-12T23:20:30+04" },
		{ "date: 2004-~06-?11", "2004-~06-?11" },
		{ "date: \"%2004-06\"", "%2004-06" },
		{ "as_of: ?2024-11", "?2024-11" },
		{ "date: [1667, ~1668 ,1670..]", "[1667,~1668,1670..]" },
		{ "date: [~1667,\n    1668]", "[~1667,1668]" },
		{ "date: \"[?1667, 1668 .. 1670]\"", "[?1667,1668..1670]" },
		{ "date: '{ ?1667,\t1668 }'", "{?1667,1668}" },
		{ "date: {~1960, 1961-12: }", "{~1960,1961-12}" },
		{ "date: [\"?1667\", 1668]", "[?1667,1668]" },
		{ "date: Y100000000000000000000", "Y100000000000000000000" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct build text = { .arena = &a };
		struct date_fault fault;
		struct date d, own;
		struct book *b;

		build_fmt(&text, "- title: A\n  id: a\n  %s\n"
				 "- {title: B, part_of: a}\n", cases[i].yaml);
		b = load(text.s, text.n, &diags);
		assert_int_equal(diags.errors, 0);
		assert_true(sv_eq(book_date_written(b, 0),
				  sv_of(cases[i].edtf)));
		assert_true(date_parse(&a, book_edtf(b, 0), DATE_STRICT, &d,
				       NULL, &fault));
		own = book_date(b, 0);
		assert_true(date_equal(&own, &d));
		/* What is inherited was not written here. */
		assert_int_equal(book_date_source(b, 1), DATE_INHERITED);
		assert_int_equal(book_date_written(b, 1).n, 0);
		assert_true(sv_eq(book_edtf(b, 1), sv_of(cases[i].edtf)));
		book_free(b);
		arena_free(&a);
	}
}

static void test_same_key(void **state)
{
	const char text[] = "- {date: 2024, title: A}\n"
			    "- {date: 2024, title: a}\n"
			    "- {date: 2024, title: \xC3\x81!}\n";
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load(text, sizeof(text) - 1, &diags);

	(void)state;
	assert_int_equal(book_event_of(b, SV("2024/a")), 0);
	assert_int_equal(book_event_of(b, SV("2024/a~2")), 1);
	assert_int_equal(book_event_of(b, SV("2024/a~3")), 2);
	book_free(b);
	arena_free(&a);
}

/* A circle of parents or places neither hangs nor gives a date. */
static void test_circles(void **state)
{
	const char text[] =
		"events:\n"
		"- {id: a, title: A, part_of: b}\n"
		"- {id: b, title: B, part_of: a}\n"
		"- {id: c, title: C, part_of: c}\n"
		"- {date: 2024, title: D, place: p}\n"
		"places: {p: {name: P, in: q}, q: {name: Q, in: p}}\n";
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load(text, sizeof(text) - 1, &diags);

	(void)state;
	assert_int_equal(book_events(b), 4);
	assert_true(sv_eq(book_title(b, 0), SV("D")));
	assert_int_equal(book_year(b, 3), INT32_MAX);
	/* A circle each of events, of one event and of places. */
	assert_int_equal(diags.n, 3);
	assert_int_equal(diags.errors, 0);
	assert_false(book_name_within(b, 0, NO_NAME - 1));
	book_free(b);
	arena_free(&a);
}

/* Every field of the table can be looked up and has help. */
static void test_schema(void **state)
{
	(void)state;
	for (int s = 0; s < SHAPE_COUNT; s++) {
		size_t n;
		const struct field *fields = schema_fields((enum shape)s, &n);

		assert_true(n > 0);
		for (size_t i = 0; i < n; i++) {
			assert_ptr_equal(schema_field((enum shape)s,
						      fields[i].key),
					 &fields[i]);
			assert_true(fields[i].help.n > 0);
			if (fields[i].type == FIELD_RECORDS ||
			    fields[i].type == FIELD_SHORTS ||
			    fields[i].type == FIELD_SECTION)
				schema_shape(fields[i].argument);
		}
	}
}

/* ---- folders ---- */

static void write_file(struct arena *a, const char *folder, const char *name,
		       const char *text)
{
	struct build path = { .arena = a };
	FILE *f;

	build_fmt(&path, "%s/%s", folder, name);
	f = fopen(path.s, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

/* A name is of the file that it stands in. */
static void check_origins(const struct book *b)
{
	assert_int_equal(book_names(b), 5);
	for (name_no n = 0; n < 5; n++)
		assert_true(sv_ends(book_file_name(b, book_name_origin(b, n)
							      .file),
				    book_name(b, n)));
}

/* Nothing is at PATH, or no file of ours: the one fault, of the whole. */
static void check_nothing(const char *path, enum fault fault)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_book(&path, 1, &diags);

	assert_int_equal(book_files(b), 0);
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.v[0].fault, fault);
	assert_int_equal(diags.v[0].line, 0);
	assert_int_equal(diags.v[0].column, 0);
	assert_int_equal(paths_any(path), fault == FAULT_file_unreadable);
	book_free(b);
	arena_free(&a);
}

/* A folder's own files come first, then its folders, each in byte order. */
static void test_folders(void **state)
{
	static const char *const folders[] = { "b", "b/x", "a", ".hidden" };
	static const char *const names[] = { "z.yaml",	  "c.yml",
					     "b/b.yaml",  "b/x/d.yaml",
					     "a/a.yaml",  ".hidden/e.yaml",
					     "a/no.txt" };
	static const char *const order[] = { "c.yml", "z.yaml", "a/a.yaml",
					     "b/b.yaml", "b/x/d.yaml" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b;
	const char *tmp = getenv("TMPDIR");
	struct build top = { .arena = &a };
	const char *path;

	(void)state;
	build_fmt(&top, "%s/annals-load-XXXXXX", tmp ? tmp : "/tmp");
	path = top.s;
	assert_non_null(mkdtemp(top.s));
	for (size_t i = 0; i < 4; i++) {
		struct build folder = { .arena = &a };

		build_fmt(&folder, "%s/%s", path, folders[i]);
		assert_int_equal(mkdir(folder.s, 0700), 0);
	}
	for (size_t i = 0; i < 7; i++) {
		struct build text = { .arena = &a };

		build_fmt(&text, "- {date: 2024, title: A, who: %s}\n",
			  names[i]);
		write_file(&a, path, names[i], text.s);
	}
	b = load_book(&path, 1, &diags);
	assert_int_equal(diags.n, 0);
	assert_int_equal(book_files(b), 5);
	for (file_no f = 0; f < 5; f++)
		assert_true(sv_ends(book_file_name(b, f), sv_of(order[f])) &&
			    book_file_name(b, f).n ==
				    top.n + 1 + strlen(order[f]));
	check_origins(b);
	assert_true(paths_any(path));
	for (size_t i = 0; i < 7; i++) {
		struct build file = { .arena = &a };

		build_fmt(&file, "%s/%s", path, names[i]);
		unlink(file.s);
	}
	for (size_t i = 0; i < 4; i++) {
		struct build folder = { .arena = &a };

		/* The inner one before the outer. */
		build_fmt(&folder, "%s/%s", path, folders[i ^ (i < 2)]);
		rmdir(folder.s);
	}
	check_nothing(path, FAULT_folder_empty);
	rmdir(path);
	check_nothing(path, FAULT_file_unreadable);
	book_free(b);
	arena_free(&a);
}

/* How far a load is, in thousandths: never back, and whole at the end. */
static void test_progress(void **state)
{
	static const char *const paths[] = { "tests/data/screens.yaml",
					     "tests/unit/data/query.yaml",
					     "tests/unit/data/whole.yaml",
					     "tests/data/fields.yaml" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct load *l = load_open(paths, 4, 0, &diags);
	unsigned last = 0, least = 1000, steps = 0;
	bool more = true;

	(void)state;
	assert_int_equal(load_progress(l), 0);
	while (more) {
		unsigned now;

		more = load_step(l);
		now = load_progress(l);
		assert_in_range(now, last, more ? 999 : 1000);
		if (now > last && last < 900)
			least = now - last < least ? now - last : least;
		steps += now > last && now < 900;
		last = now;
	}
	assert_int_equal(last, 1000);
	/* A file takes as much of nine tenths as another. */
	assert_true(steps >= 4);
	assert_true(least <= 225);
	book_free(load_end(l));
	arena_free(&a);
}

/* The number that the next file to be opened has. */
static int next_fd(void)
{
	int fd = dup(STDIN_FILENO);

	close(fd);
	return fd;
}

/* Dropped after however many steps, it leaves nothing behind, nor does one that
 * came to its end leave a file open. */
static void test_drop(void **state)
{
	static const char *const paths[] = { "tests/data/screens.yaml",
					     "tests/unit/data/whole.yaml" };
	int fd = next_fd();

	(void)state;
	for (unsigned steps = 0, done = 0; done < 1000; steps++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct load *l = load_open(paths, 2, 0, &diags);

		for (unsigned i = 0; i < steps; i++)
			if (!load_step(l))
				break;
		done = load_progress(l);
		if (done < 1000)
			load_drop(l);
		else
			book_free(load_end(l));
		assert_int_equal(next_fd(), fd);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sample),
		cmocka_unit_test(test_edtf_as_written),
		cmocka_unit_test(test_same_key),
		cmocka_unit_test(test_circles),
		cmocka_unit_test(test_schema),
		cmocka_unit_test(test_folders),
		cmocka_unit_test(test_progress),
		cmocka_unit_test(test_drop),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
