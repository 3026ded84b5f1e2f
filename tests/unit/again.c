/*
 * A file that was edited is read after the book that was read before: what
 * comes of it is what comes of reading all of it, row by row and fault by
 * fault.  The edits are made at random, and each book is the one before of the
 * next, or was kept; and what was kept may be damaged.
 */
#include <limits.h>
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

#include "book/columns.h"
#include "cache/folder.h"
#include "cache/layout.h"
#include "index/columns.h"
#include "load/load.h"
#include "support_after.h"
#include "support_arena.h"
#include "support_random.h"

enum { EVENTS = 150, MOST_LINES = 8000 };

static struct random rnd;
static char path[4096];
static const char *paths[] = { path };

/* ---- a chronology, as lines ---- */

static struct sv lines[MOST_LINES];
static uint32_t nlines;

static const char *const head[] = {
	"title: At random", "about: Nothing", "language: en",
	"people:", "  ann: {name: Ann Smith, names: [Anna Smith]}",
	"  bob:", "    name: Bob Jones", "    offices:",
	"      - {title: Mayor, of: Northtown, source: gazette}",
	"  carl: {name: Carl Li, country: Utopia}",
	"places:", "  north: {name: Northtown, in: Utopia, kind: town}",
	"  utopia: {name: Utopia, kind: country}",
	"organisations:", "  firm: {name: The Firm, members: [bob, Dan Ray]}",
	"kinds:", "  parade: {label: Parade, is: ceremony}",
	"roles:", "  drummer: {label: Drummer}",
	"series:", "  games: {title: The Games, kind: forum}",
	"sources:", "  gazette: {title: The Gazette, author: Ann}",
	"  times: {title: The Times, url: https://times.example/a}",
	"events:",
};

/* What an event may have besides its date and title; %u is a number. */
static const char *const fields[] = {
	"id: e%u%u%u", "summary: About %u things.", "kind: parade",
	"kind: [meeting, odd-kind-%u]", "kind: event", "status: held",
	"kind: [odd-kind-%u, even-kind-%u]",
	"who: [ann, bob]", "who: Bob Jones", "who: [Undeclared %u, carl]",
	"who: {host: ann, guest: [bob, Eve %u], drummer: Carl Li}",
	"who: {trumpeter-%u: ann}", "who: {party: [Utopia, The Firm]}",
	"who: {fiddler-%u: ann, trumpeter-%u: bob, drummer: [carl, ann]}",
	"who: {guest: {name: bob, as: Mayor, source: gazette}}",
	"who: {guest: {group: others, of: [The Firm, North %u]}}",
	"place: north", "place: Village %u", "place: [utopia, Northtown]",
	"place: {name: Northtown, as: the north, source: 'times#3'}",
	"place: {name: Hamlet %u, in: utopia, kind: village}",
	"sources: gazette#%u", "sources: ['times#2', gazette]",
	"sources: {ref: gazette, at: [2, %u], quote: said so, by: ann}",
	"sources: {ref: Unknown Paper %u, via: times, note: mine}",
	"sources: {title: Described %u, author: Zed}",
	"sources: https://times.example/a", "sources: 'times # %u'",
	"part_of: e%u%u%u", "part_of: 2001-01-0%u/title",
	"links: {follows: e%u%u%u, see: [e1, e2]}",
	"links: {leads-to: [e3, e%u%u%u]}", "series: games", "series: Other %u",
	"number: %u", "tags: [red, tag-%u]", "url: https://a.example/%u",
	"figures: {what: visitors, value: %u, source: gazette}",
	"figures: {what: tons, value: %u, of: The Firm, counts: [e1, e2]}",
	"figures: {what: tons, value: %u, inferred: {value: by me}}",
	"variants: {source: times, date: 2001-01-0%u, who: [bob, Fay %u]}",
	"variants: {source: times, place: Northtwon, results: [none]}",
	"results: [signed, {votes: %u}]", "items: [bread %u]",
	"checks: {no-source: told nowhere}", "checks: {said-twice: so it is}",
	"checks: {event-unknown: so it is, name-both: so it is}",
	"inferred: {date: from %u}", "x-own: %u", "note: private %u",
	"titles: {az: Ad %u}", "level: high", "confidence: low",
	/* faulty, or doubtful */
	"unknown-%u: 1", "status: nosuch", "who: [ann, ann]", "kind:",
	"who: &a ann", "summary: *a", "title2", "url: nowhere",
};

enum { HEAD = sizeof(head) / sizeof(*head),
       FIELDS = sizeof(fields) / sizeof(*fields),
       GOOD = FIELDS - 8 };

static struct sv format(const char *text)
{
	struct build b = { .arena = &arena };

	for (; *text; text++)
		if (text[0] == '%' && text[1] == 'u') {
			build_fmt(&b, "%u", random_pick(&rnd, 10));
			text++;
		} else {
			build_char(&b, *text);
		}
	return build_view(&b);
}

static void put(uint32_t at, struct sv line)
{
	if (nlines == MOST_LINES)
		return;
	memmove(lines + at + 1, lines + at, (nlines - at) * sizeof(*lines));
	lines[at] = line;
	nlines++;
}

static struct sv after(const char *indent, struct sv text)
{
	struct build b = { .arena = &arena };

	build_str(&b, indent);
	build_sv(&b, text);
	return build_view(&b);
}

/* Puts an event before line AT; returns the line after it. */
static uint32_t put_event(uint32_t at)
{
	static const char *const dates[] = {
		"date: 2001-01-0%u", "date: 200%u", "date: 2001-0%u-1%u",
		"date: 200%u/..", "as_of: 2003-0%u", "part_of: e%u%u%u",
		"date: 2001-01-0%u", "date: '[2001-01-01,2001-02-0%u]'",
	};
	uint32_t n = random_pick(&rnd, 6);

	put(at++, after("- ", format(dates[random_pick(&rnd, 8)])));
	put(at++, after("  ", format(random_chance(&rnd, 50) ?
					     "title: title" :
					     "title: Title, and more %u")));
	for (uint32_t i = 0; i < n; i++)
		put(at++, after("  ", format(fields[random_pick(
				&rnd, random_chance(&rnd, 1) ? FIELDS :
							       GOOD)])));
	if (random_chance(&rnd, 10))
		put(at++, SV("  # a comment"));
	return at;
}

static void make_lines(void)
{
	uint32_t at = 0;

	nlines = 0;
	for (size_t i = 0; i < HEAD; i++)
		put(at++, sv_of(head[i]));
	for (uint32_t i = 0; i < EVENTS; i++)
		at = put_event(at);
}

/* ---- edits ---- */

static uint32_t any_line(void)
{
	return random_pick(&rnd, nlines);
}

static void cut_lines(uint32_t at, uint32_t n)
{
	if (n > nlines - at)
		n = nlines - at;
	memmove(lines + at, lines + at + n,
		(nlines - at - n) * sizeof(*lines));
	nlines -= n;
}

static void cut_some(void)
{
	if (nlines > HEAD + 20)
		cut_lines(any_line(), 1 + random_pick(&rnd, 6));
}

/* Whether an event begins there. */
static bool is_first(uint32_t at)
{
	return lines[at].n > 1 && lines[at].s[0] == '-';
}

static uint32_t any_event(void)
{
	uint32_t at = any_line();

	while (at < nlines && !is_first(at))
		at++;
	return at;
}

static uint32_t end_of(uint32_t at)
{
	do
		at++;
	while (at < nlines && !is_first(at));
	return at;
}

static void cut_event(void)
{
	uint32_t at = any_event();

	if (at < nlines && nlines > HEAD + 50)
		cut_lines(at, end_of(at) - at);
}

static void add_event(void)
{
	put_event(any_event());
}

static void add_field(void)
{
	uint32_t at = any_event();

	if (at < nlines)
		put(at + 1, after("  ", format(fields[random_pick(
					&rnd, random_chance(&rnd, 10) ?
						      FIELDS :
						      GOOD)])));
}

static void change_line(void)
{
	lines[any_line()] = lines[any_line()];
}

static void change_byte(void)
{
	static const char bytes[] = " -:#[]{}'\"\tax9\n,&*|>%@\r";
	struct sv *line = &lines[any_line()];
	struct build b = { .arena = &arena };

	if (line->n == 0)
		return;
	build_sv(&b, *line);
	b.s[random_pick(&rnd, (uint32_t)b.n)] =
		bytes[random_pick(&rnd, sizeof(bytes) - 1)];
	*line = build_view(&b);
}

/* Some events stand elsewhere, or twice. */
static void copy_events(void)
{
	uint32_t from = any_event(), to = any_event(), n;
	struct sv some[100];

	n = 1 + random_pick(&rnd, 100);
	if (n > nlines - from)
		n = nlines - from;
	for (uint32_t i = 0; i < n; i++)
		some[i] = lines[from + i];
	if (random_chance(&rnd, 70))
		cut_lines(from, n);
	if (to > nlines)
		to = nlines;
	for (uint32_t i = 0; i < n; i++)
		put(to + i, some[i]);
}

static void change_head(void)
{
	uint32_t at = random_pick(&rnd, HEAD);

	if (random_chance(&rnd, 50))
		lines[at] = sv_of(head[at]);
	else if (random_chance(&rnd, 50))
		cut_lines(at, 1);
	else
		put(at, sv_of(head[random_pick(&rnd, HEAD)]));
}

static void (*const edits[])(void) = {
	cut_some, cut_event, add_event, add_field, change_line, change_byte,
	copy_events, change_head, cut_event, add_event, add_field, add_field,
};

static void edit(void)
{
	for (uint32_t n = 1 + random_pick(&rnd, 3); n > 0; n--)
		edits[random_pick(&rnd, sizeof(edits) / sizeof(*edits))]();
}

/* ---- comparing ---- */

static void write_lines(void)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	for (uint32_t i = 0; i < nlines; i++) {
		fwrite(lines[i].s, 1, lines[i].n, f);
		fputc('\n', f);
	}
	fclose(f);
}

static struct book *read_after(const struct book *before, struct diags *diags)
{
	struct load *l = load_open(paths, 1, 0, diags);

	if (before)
		load_after(l, before);
	while (load_step(l))
		continue;
	return load_end(l);
}

/* How many chunks of X there were in Y as well. */
static void count_chunks(const struct book *x, const struct book *y,
			 size_t *same, size_t *all)
{
	for (uint32_t i = 0; i < x->chunks.n; i++)
		for (uint32_t k = 0; k < y->chunks.n; k++)
			if (x->chunks.v[i].hash == y->chunks.v[k].hash) {
				++*same;
				break;
			}
	*all += x->chunks.n;
}

static bool same_rows(const struct book_column *column, const char *v,
		      const char *w, uint32_t n)
{
	size_t nfields;
	const struct book_field *f = column->fields(&nfields);

	for (; n > 0; n--, v += column->size, w += column->size)
		for (size_t i = 0; i < nfields; i++)
			if (memcmp(v + f[i].at, w + f[i].at, f[i].size) != 0)
				return false;
	return true;
}

/* Whether the index of X, made after BEFORE, is that of Y. */
static bool same_index(const struct book *x, struct corpus before,
		       const struct book *y)
{
	struct index *a = index_new(x), *b = index_new(y);
	bool same = true;

	index_after(a, before);
	while (index_step(a, 1) || index_step(b, 1))
		continue;
	for (int c = COLUMNS; same && c < (int)INDEX_COLUMNS_END; c++) {
		uint32_t n, m;
		const char *v = index_rows(a, (enum index_column_no)c, &n);
		const char *w = index_rows(b, (enum index_column_no)c, &m);

		same = n == m && same_rows(&index_columns[c - COLUMNS], v, w,
					   n);
	}
	index_free(a);
	index_free(b);
	return same;
}

/* The lines as they are now, read both ways. */
static struct book *check(struct corpus before)
{
	struct diags again = { .arena = &arena }, anew = { .arena = &arena };
	struct book *x, *y;
	struct err err;
	const char *what;

	write_lines();
	x = read_after(before.b, &again);
	y = read_after(NULL, &anew);
	what = after_differs(x, y);
	if (what)
		fail_msg("%s differ: see %s", what, path);
	assert_true(after_same_faults(&again, &anew));
	assert_true(same_index(x, before, y));
	assert_true(book_check_bounds(x, &err));
	book_free(y);
	return x;
}

static void test_edits(void **state)
{
	unsigned rounds = random_rounds(6);
	size_t same = 0, all = 0;

	(void)state;
	for (unsigned i = 0; i < rounds; i++) {
		struct diags none = { .arena = &arena };
		struct book *b;

		make_lines();
		write_lines();
		b = read_after(NULL, &none);
		for (int k = 0; k < 12; k++) {
			struct book *before = b;
			struct corpus c;

			edit();
			c = (struct corpus){ before, index_new(before) };
			while (index_step(c.x, 16))
				continue;
			b = check(c);
			index_free(c.x);
			count_chunks(b, before, &same, &all);
			book_free(before);
		}
		book_free(b);
		arena_reset(&arena);
	}
	print_message("%zu of %zu chunks\n", same, all);
	assert_true(same > all / 2);
}

/* What an event has of another one, far off, is as that is now. */
static void test_inherited(void **state)
{
	static const char *const parents[] = {
		"- {id: parent, date: 2001-05-05, title: Parent}",
		"- {id: parent, date: 2002/.., title: Parent}",
		"- {id: parent, as_of: 2000-02, title: Another name}",
		"- {id: other, date: 2001-05-05, title: Parent}",
		"- {id: parent, title: Parent, part_of: child}",
	};
	struct book *before = NULL;
	uint32_t middle;

	(void)state;
	make_lines();
	middle = nlines / 2;
	while (!is_first(middle))
		middle++;
	put(middle, SV("   links: {see: parent}}"));
	put(middle, SV("- {title: Last, part_of: [child, parent],"));
	put(middle, SV("- {id: child, title: Child, part_of: parent}"));
	put(HEAD, sv_of(parents[0]));
	for (size_t i = 0; i < sizeof(parents) / sizeof(*parents); i++) {
		struct corpus c = { before, before ? index_new(before) : NULL };
		struct diags none = { .arena = &arena };
		struct book *b;

		lines[HEAD] = sv_of(parents[i]);
		write_lines();
		b = before ? check(c) : read_after(NULL, &none);
		index_free(c.x);
		book_free(before);
		before = b;
	}
	book_free(before);
}

/* ---- after what was kept ---- */

/* The same place, whose files looked otherwise. */
static const struct snapshot_key was = { SV_INIT("here"), SV_INIT("was") };
static const struct snapshot_key is = { SV_INIT("here"), SV_INIT("is") };
static const struct snapshot_key other = { SV_INIT("there"), SV_INIT("was") };

/* A byte of what is kept is another one. */
static void damage(void)
{
	char kept[PATH_MAX];
	struct stat st;
	FILE *f;

	assert_true(layout_path(kept, &was, FOLDER_ENDING));
	assert_int_equal(stat(kept, &st), 0);
	f = fopen(kept, "r+");
	assert_non_null(f);
	for (int i = 0; i < 2; i++) {
		long at = (long)random_pick(&rnd, (uint32_t)st.st_size);
		int byte;

		fseek(f, at, SEEK_SET);
		byte = fgetc(f);
		fseek(f, at, SEEK_SET);
		fputc(byte ^ 1, f);
	}
	fclose(f);
}

static void test_kept(void **state)
{
	unsigned rounds = random_rounds(10), found = 0;

	(void)state;
	for (unsigned i = 0; i < rounds; i++) {
		struct diags none = { .arena = &arena };
		struct snapshot *s;
		struct book *b;

		make_lines();
		write_lines();
		b = read_after(NULL, &none);
		after_keep(b, &was);
		book_free(b);
		if (i % 2)
			damage();
		edit();
		assert_null(snapshot_before(&other));
		s = snapshot_before(&is);
		assert_true(s || i % 2);
		if (s)
			book_free(check(snapshot_corpus(s)));
		found += s != NULL;
		snapshot_close(s);
		arena_reset(&arena);
	}
	assert_true(found > rounds / 2);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_edits, arena_teardown),
		cmocka_unit_test_teardown(test_inherited, arena_teardown),
		cmocka_unit_test_teardown(test_kept, arena_teardown),
	};
	const char *tmp = getenv("TMPDIR");
	char cache[] = "/tmp/annals-cache-XXXXXX";
	int failed, fd;

	rnd = (struct random){ .state = argc > 1 ?
						strtoul(argv[1], NULL, 10) :
						1,
			       .arena = &arena };
	snprintf(path, sizeof(path), "%s/annals-again-XXXXXX",
		 tmp ? tmp : "/tmp");
	fd = mkstemp(path);
	if (fd < 0)
		return 1;
	close(fd);
	if (!mkdtemp(cache))
		return 1;
	setenv("XDG_CACHE_HOME", cache, 1);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	if (!failed)
		unlink(path);
	return failed;
}
