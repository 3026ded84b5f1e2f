/*
 * A file that was edited is read after the book before: how much of that is
 * taken, that no edit hides, and what is damaged of what was kept.
 */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "cache/folder.h"
#include "cache/layout.h"
#include "load/load.h"
#include "load/make.h"
#include "support_after.h"
#include "support_arena.h"

static char folder[] = "/tmp/annals-after-XXXXXX";
static char files[2][PATH_MAX];
static size_t nfiles;
static uint32_t taken; /* chunks, by the last reading */

static const struct snapshot_key key = { SV_INIT("here"), SV_INIT("so") };

static void write_file(const char *path, struct sv text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	if (text.n > 0)
		fwrite(text.s, 1, text.n, f);
	fclose(f);
}

static struct book *read_after(const struct book *before, struct diags *diags)
{
	const char *paths[] = { files[0], files[1] };
	struct load *l = load_open(paths, nfiles, 0, diags);

	if (before)
		load_after(l, before);
	taken = 0;
	while (load_step(l))
		taken = l->reuse.taken;
	return load_end(l);
}

static struct book *read_quietly(const struct book *before)
{
	struct diags none = { .arena = &arena };

	return read_after(before, &none);
}

static struct book *read_anew(void *of)
{
	(void)of;
	return read_quietly(NULL);
}

/* What is read now, after BEFORE, is what is read without it. */
static struct book *check(const struct book *before)
{
	struct diags again = { .arena = &arena }, anew = { .arena = &arena };
	struct book *y = read_after(NULL, &anew);
	struct book *x = read_after(before, &again);

	assert_null(after_differs(x, y));
	assert_true(after_same_faults(&again, &anew));
	book_free(y);
	return x;
}

/* ---- how much is taken ---- */

enum { EVENTS = 2400 };

/* A chronology of so many events, one of which is added later. */
struct chronology {
	const char *what;
	uint32_t anew;     /* chunks that are parsed anew at most */
	const char *event; /* # is its number; or EVENT */
	const char *head;  /* or nothing */
	const char *odd;   /* one before those that are added; or as others */
	const char *added; /* or as the others */
	const char *last;  /* or nothing */
	bool two;          /* half of them in another file */
	bool kept;         /* the book before is a snapshot */
};

#define EVENT "- date: 2001-01-01\n  title: Number # of many\n" \
	      "  sources: Paper\n"

static void put_numbered(struct build *b, const char *text, uint32_t n)
{
	for (; *text; text++)
		if (*text == '#')
			build_fmt(b, "%u", n);
		else
			build_char(b, *text);
}

static void write_chronology(const struct chronology *c, bool edited)
{
	struct build b = { .arena = &arena }, other = { .arena = &arena };
	const char *event = c->event ? c->event : EVENT;

	build_str(&b, c->head ? c->head : "");
	for (uint32_t i = 0; i < EVENTS; i++) {
		bool odd = c->odd && i == EVENTS / 3;

		if (edited && i == EVENTS / 2 + 3)
			put_numbered(&b, c->added ? c->added : event, EVENTS);
		put_numbered(c->two && i % 2 ? &other : &b,
			     odd ? c->odd : event, i);
	}
	build_str(&b, c->last ? c->last : "");
	write_file(files[0], build_view(&b));
	write_file(files[1], build_view(&other));
	nfiles = c->two ? 2 : 1;
}

static const struct chronology chronologies[] = {
	{ .what = "plain", .anew = 2 },
	{ .what = "kept", .anew = 2, .kept = true },
	{ .what = "two files", .anew = 3, .two = true },
	{ .what = "in a section", .anew = 2,
	  .head = "title: T\npeople: {a: {name: Ann}}\nevents:\n" },
	{ .what = "a mark at the front", .anew = 2, .head = "\xef\xbb\xbf" },
	{ .what = "the usual kind written once, at the end", .anew = 2,
	  .last = "- {date: 2001, title: Last, kind: event}\n" },
	{ .what = "the usual kind written once, in what is taken", .anew = 2,
	  .odd = EVENT "  kind: event\n" },
	{ .what = "the usual kind written in what is added", .anew = 2,
	  .added = "- {date: 2001, title: New, kind: event}\n" },
	{ .what = "heads that are alike", .anew = 2,
	  .event =
	  "- sources: A paper whose title is as long as the head of a chunk\n"
	  "  date: 2001-01-01\n  title: Number # of many\n" },
	{ .what = "an anchor", .anew = 3,
	  .odd = "- {date: 2001-01-01, title: &a Odd, summary: *a}\n" },
	{ .what = "a warning, silenced but where it stands once more",
	  .anew = 3,
	  .event = EVENT "  place: Town #\n  who: [Town #]\n",
	  .odd = "- {date: 2001, title: Odd, place: Bath, who: [Bath], "
		 "checks: {name-both: so}}\n" },
	{ .what = "an id that is given twice more",
	  .anew = 3,
	  .odd = "- {id: a, date: 2001, title: Odd, sources: Paper}\n",
	  .added = "- {id: a, date: 2002, title: New, sources: Paper}\n"
		   "- {id: a, date: 2003, title: New, sources: Paper}\n" },
	{ .what = "who is there twice, as an event that is added decides",
	  .anew = EVENTS,
	  .odd = "- {date: 2001, title: Odd, who: [Ho\u00e0, Ho\u00e1, Hoa]}\n",
	  .added = "- {date: 2001, title: New, who: Ho\u00e1}\n" },
	{ .what = "who is there twice", .anew = 3,
	  .odd = "- {date: 2001, title: Odd, who: [Ann Lee, ANN LEE]}\n" },
	{ .what = "a place that is there twice", .anew = 3,
	  .odd = "- {date: 2001, title: Odd, place: [New Town, "
		 "NEW TOWN]}\n" },
	{ .what = "who is there twice by a source", .anew = 3,
	  .odd = "- {date: 2001, title: Odd, who: Bob, variants: "
		 "[{who: [Ann Lee, ANN LEE], source: Paper}]}\n" },
	{ .what = "a date that is another chunk's", .anew = 2,
	  .head = "- {id: p, date: 2001-01-01/2001-02-01, title: All}\n",
	  .odd = "- {title: Odd, part_of: p}\n" },
	{ .what = "CR LF", .anew = 2,
	  .event = "- date: 2001-01-01\r\n  title: Number #\r\n" },
};

static void check_chronology(const struct chronology *c)
{
	struct book *before, *b;
	struct snapshot *kept = NULL;
	uint32_t chunks;

	write_chronology(c, false);
	before = read_quietly(NULL);
	chunks = before->chunks.n;
	if (c->kept)
		after_keep(before, &key);
	kept = c->kept ? snapshot_before(&key) : NULL;
	assert_true(!c->kept == !kept);
	write_chronology(c, true);
	b = check(kept ? snapshot_corpus(kept).b : before);
	if (chunks < 6 || taken + c->anew < chunks)
		fail_msg("%s: %u of %u taken", c->what, taken, chunks);
	book_free(b);
	book_free(before);
	snapshot_close(kept);
	arena_reset(&arena);
}

static void test_taken(void **state)
{
	(void)state;
	for (size_t i = 0;
	     i < sizeof(chronologies) / sizeof(*chronologies); i++)
		check_chronology(&chronologies[i]);
}

/* ---- chunks that do not agree with themselves ---- */

static void no_names(struct book *b, struct chunk *c)
{
	(void)b;
	c->used_names.count = 0;
}

static void no_sources(struct book *b, struct chunk *c)
{
	(void)b;
	c->used_sources.count = 0;
}

static void no_series(struct book *b, struct chunk *c)
{
	(void)b;
	c->used_series.count = 0;
}

static void no_events(struct book *b, struct chunk *c)
{
	(void)b;
	c->read.count = c->used_series.count = 0;
}

static void other_texts(struct book *b, struct chunk *c)
{
	(void)b;
	c->blob.first += c->blob.count - 8;
	c->blob.count = 8;
}

static void other_rows(struct book *b, struct chunk *c)
{
	(void)b;
	c->facts.count = c->figures.count = 0;
}

static void no_more(struct book *b, struct chunk *c)
{
	(void)b;
	c->who_more.count = 0;
}

static void figure_of_none(struct book *b, struct chunk *c)
{
	b->figures.v[c->figures.first].event = b->read.v[0];
}

static void link_of_none(struct book *b, struct chunk *c)
{
	b->used_events.v[c->used_events.first].of = c->read.count;
}

static void test_broken(void **state)
{
	static void (*const breaks[])(struct book *b, struct chunk *c) = {
		no_names, no_sources, no_series, no_events,
		other_texts, other_rows, no_more, figure_of_none, link_of_none,
	};
	static const struct chronology c = {
		.event = EVENT "  who: [Ann, {name: Bob #, as: Mayor}]\n"
		"  place: Town\n  results: [signed]\n  series: Games\n"
		"  figures: {what: tons, value: 1, of: Ann}\n"
		"  id: e#\n  links: {see: e0}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(breaks) / sizeof(*breaks); i++) {
		struct book *before;

		write_chronology(&c, false);
		before = read_quietly(NULL);
		assert_true(before->chunks.n > 9);
		breaks[i](before, &before->chunks.v[2]);
		write_chronology(&c, true);
		book_free(check(before));
		book_free(before);
		arena_reset(&arena);
	}
}

/* ---- what was kept of a book after another ---- */

/* The byte in the middle of section C of what is kept is another one; false
 * when that has none. */
static bool damage_section(int c)
{
	char kept[PATH_MAX];
	struct file_bytes f = { 0 };
	struct layout_end end;
	struct layout_section section;
	struct err err;
	FILE *out;

	assert_true(layout_path(kept, &key, FOLDER_ENDING));
	assert_true(file_read(kept, &f, &err));
	memcpy(&end, f.s + f.n - sizeof(end), sizeof(end));
	memcpy(&section, f.s + end.head + (size_t)(c - LAYOUT_FIRST) *
						  sizeof(section),
	       sizeof(section));
	f.s[section.at + section.rows * (size_t)section.size / 2] ^= 1;
	out = fopen(kept, "w");
	assert_non_null(out);
	fwrite(f.s, 1, f.n, out);
	fclose(out);
	file_free(&f);
	return section.rows > 0;
}

/* Whatever is damaged of it, it says what the sources say. */
static void check_damaged(const struct book *b, const struct book *anew)
{
	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++) {
		struct snapshot *s;

		after_keep(b, &key);
		if (!damage_section(c))
			continue;
		s = snapshot_open(&key, read_anew, NULL);
		if (s && after_differs(snapshot_corpus(s).b, anew))
			fail_msg("%s is damaged", layout_column(c)->name);
		if (s)
			assert_int_equal(snapshot_corpus(s).b->after, b->after);
		snapshot_close(s);
	}
}

/* Events of many kinds that nothing declares: their ids do not lie in the blob
 * as they do when chunks are taken. */
static void write_kinds(bool edited)
{
	struct build b = { .arena = &arena };

	for (uint32_t i = 0; i < 400; i++) {
		if (edited && i == 200)
			build_str(&b, "- {date: 2002, title: New}\n");
		put_numbered(&b, EVENT, i);
		build_fmt(&b, "  kind: odd-kind-%u\n", i / 10);
	}
	write_file(files[0], build_view(&b));
	nfiles = 1;
}

static void test_damaged(void **state)
{
	struct book *before, *b, *anew;

	(void)state;
	write_kinds(false);
	before = read_quietly(NULL);
	write_kinds(true);
	b = read_quietly(before);
	anew = read_quietly(NULL);
	assert_true(b->after && !anew->after);
	check_damaged(b, anew);
	check_damaged(anew, anew);
	book_free(before);
	book_free(b);
	book_free(anew);
}

/* ---- texts with the same sum ---- */

static void put_many(struct build *b, const char *from, char c, uint32_t n,
		     const char *to)
{
	build_str(b, from);
	for (; n > 0; n--)
		build_char(b, c);
	build_str(b, to);
}

/* Events whose XXH3 without a seed is the same if X and Y change places. */
static void write_alike(char x, char y)
{
	static const char dated[] = "- date: 2001-01-01\n  sources: Paper\n";
	struct build b = { .arena = &arena };

	build_str(&b, "- {date: 1999-01-01, title: First, sources: Paper}\n");
	put_many(&b, dated, 'x', 0, "  title: Filler ");
	put_many(&b, "", 'x', 23, "\n");
	put_many(&b, dated, x, 0, "  title: Killed 0000");
	put_many(&b, "", x, 1, "aaa\n");
	put_many(&b, "  summary: ", 'y', 375, "\n");
	put_many(&b, dated, y, 0, "  title: Killed f48R");
	put_many(&b, "", y, 1, "aaa\n");
	for (uint32_t i = 0; i < 20; i++)
		build_str(&b, "- {date: 2001-04-01, title: More of it, "
			      "sources: Paper}\n");
	write_file(files[0], build_view(&b));
	nfiles = 1;
}

static void test_alike(void **state)
{
	struct book *before;

	(void)state;
	write_alike('4', '5');
	before = read_quietly(NULL);
	assert_int_equal(before->chunks.n, 1);
	write_alike('5', '4');
	book_free(check(before));
	book_free(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_taken, arena_teardown),
		cmocka_unit_test_teardown(test_broken, arena_teardown),
		cmocka_unit_test_teardown(test_damaged, arena_teardown),
		cmocka_unit_test_teardown(test_alike, arena_teardown),
	};
	char cache[PATH_MAX];
	int failed;

	if (!mkdtemp(folder))
		return 1;
	for (size_t i = 0; i < 2; i++)
		snprintf(files[i], sizeof(files[i]), "%s/%zu.yaml", folder, i);
	snprintf(cache, sizeof(cache), "%s/cache", folder);
	setenv("XDG_CACHE_HOME", cache, 1);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	for (size_t i = 0; i < 2 && !failed; i++)
		unlink(files[i]);
	return failed;
}
