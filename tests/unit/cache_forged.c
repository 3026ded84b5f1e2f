/* A snapshot whose sums are all right, but which no writer of ours made: what
 * it says of itself, where its sections lie, what its rows refer to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "build_id.h"
#include "cache/folder.h"
#include "index/columns.h"
#include "support_arena.h"
#include "support_cache.h"
#include "text/collate.h"

static bool is_none(struct source *s)
{
	struct snapshot *kept = snapshot_open(&key, again, s);

	snapshot_close(kept);
	return !kept;
}

/* ---- the end ---- */

/* Each field of it that tells of the file is another one. */
static void test_end(void **state)
{
#define FIELD(field) { #field, offsetof(struct layout_end, field) }
	static const struct {
		const char *name;
		size_t at;
	} fields[] = {
		FIELD(magic), FIELD(format), FIELD(order), FIELD(bytes),
		FIELD(head),  FIELD(sections), FIELD(blocks), FIELD(key),
	};
#undef FIELD
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	const struct layout_end whole = (open_source(&s), keep(&s),
					 f = whole_file(), end_of(&f));

	(void)state;
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		struct layout_end end = whole;

		*((char *)&end + fields[i].at) ^= 1;
		put_forged_end(&f, end);
		if (!is_none(&s))
			fail_msg("%s", fields[i].name);
	}
	put_forged_end(&f, whole);
	assert_true(has(&s));
	file_free(&f);
	close_source(&s);
}

/* F with N zeros more at AT, and END, which tells of that. */
static void put_longer(const struct file_bytes *f, size_t at, size_t n,
		       struct layout_end end)
{
	struct file_bytes longer = { .n = f->n + n };

	longer.s = calloc(1, longer.n);
	assert_non_null(longer.s);
	memcpy(longer.s, f->s, at);
	memcpy(longer.s + at + n, f->s + at, f->n - at);
	end.bytes += n;
	put_forged_end(&longer, end);
	free(longer.s);
}

/* A head that begins anywhere; a sum of no block. */
static void test_head(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct layout_end end;
	size_t head, key_at;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	end = end_of(&f);
	head = (size_t)end.head;
	key_at = f.n - sizeof(end) - end.key;
	for (size_t n = 0; n <= LAYOUT_ALIGN; n += 8) {
		end.head = head + n;
		put_longer(&f, head, n, end);
		assert_int_equal(is_none(&s), n % LAYOUT_ALIGN != 0);
	}
	end = end_of(&f);
	end.blocks++;
	put_longer(&f, key_at, sizeof(uint64_t), end);
	assert_true(is_none(&s));
	file_free(&f);
	close_source(&s);
}

/* ---- the sections ---- */

static void askew(struct layout_section *section, uint64_t head)
{
	(void)head;
	section->at++;
}

static void beyond(struct layout_section *section, uint64_t head)
{
	section->at = head + LAYOUT_ALIGN;
}

static void into_head(struct layout_section *section, uint64_t head)
{
	section->rows = (uint32_t)(head - section->at) + 1;
}

static void one_less(struct layout_section *section, uint64_t head)
{
	(void)head;
	section->rows--;
}

static void one_more(struct layout_section *section, uint64_t head)
{
	(void)head;
	section->rows++;
}

static void larger(struct layout_section *section, uint64_t head)
{
	(void)head;
	section->size++;
}

static void test_sections(void **state)
{
	static const struct {
		const char *what;
		int column;
		void (*forge)(struct layout_section *section, uint64_t head);
	} cases[] = {
		{ "rows askew", COLUMN_blob, askew },
		{ "no rows beyond the last", COLUMN_variants, beyond },
		{ "the last one's in the head", COLUMN_fault_text, into_head },
		{ "an event without a day", COLUMN_event_last, one_less },
		{ "a day of no event", COLUMN_event_last, one_more },
		{ "two titles", COLUMN_top, one_more },
		{ "larger rows", COLUMN_event_first, larger },
	};
	struct source s = { .text = SV("- {date: 2024, title: A}\n"
				       "- {date: 2025, title: B}\n"
				       "- {title: C}\n") };
	struct file_bytes f;

	(void)state;
	open_source(&s);
	assert_true(s.faults.n > 0);
	keep(&s);
	f = whole_file();
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct layout_section *section =
			section_of(&f, cases[i].column), was = *section;
		uint32_t blocks = layout_blocks(cases[i].column, was.rows);

		cases[i].forge(section, end_of(&f).head);
		/* Or that is what is found out. */
		assert_int_equal(layout_blocks(cases[i].column, section->rows),
				 blocks);
		put_forged(&f);
		if (!is_none(&s))
			fail_msg("%s", cases[i].what);
		*section = was;
	}
	put_forged(&f);
	assert_true(has(&s));
	file_free(&f);
	close_source(&s);
}

/* ---- the rows ---- */

/* Every value that refers to rows, forged to lie beyond them, is found out
 * though all sums are right. */
static void test_forged(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	int forged = 0;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++) {
		const struct layout_section *section = section_of(&f, c);
		size_t n;
		const struct book_field *field = layout_column(c)->fields(&n);

		for (size_t i = 0; i < n && section->rows > 0; i++) {
			char *at = f.s + section->at + field[i].at;
			char was[16];

			if (field[i].refers == REFERS_NOT)
				continue;
			memcpy(was, at, field[i].size);
			memset(at, 0xEE, field[i].size);
			put_forged(&f);
			s.asked = 0;
			has(&s);
			memcpy(at, was, field[i].size);
			forged++;
		}
	}
	assert_true(forged > 60);
	put_forged(&f);
	s.asked = 0;
	assert_true(has(&s));
	assert_int_equal(s.asked, 0);
	file_free(&f);
	close_source(&s);
}

/* Events of more than one block, each with somebody in it. */
static void write_many(struct source *s)
{
	struct build b = { .arena = &s->arena };

	build_str(&b, "events:\n");
	for (int i = 0; i < 4200; i++)
		build_fmt(&b, "- {date: 2024, title: A%d, who: Ann}\n", i);
	s->text = build_view(&b);
	open_source(s);
}

/* So is the last row of all, and a start that is less than the one before it,
 * which is in another block. */
static void test_blocks(void **state)
{
	static const struct {
		int column;
		bool at_border;
		uint32_t value;
	} cases[] = {
		{ COLUMN_event_dated_by, false, 5000 },
		{ COLUMN_by_key, false, 5000 },
		{ COLUMN_participants_at, false, 5000 },
		{ COLUMN_participants_at, true, 4000 },
	};
	struct source s = { .asked = 0 };
	struct file_bytes f;

	(void)state;
	write_many(&s);
	keep(&s);
	f = whole_file();
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int c = cases[i].column;
		const struct layout_section *section = section_of(&f, c);
		uint32_t border = 1u << layout_shift(c), was;
		uint32_t row = cases[i].at_border ? border : section->rows - 1;
		char *at = f.s + section->at + row * sizeof(was);

		assert_true(section->rows > border + 1);
		memcpy(&was, at, sizeof(was));
		memcpy(at, &cases[i].value, sizeof(was));
		put_forged(&f);
		memcpy(at, &was, sizeof(was));
		assert_true(has(&s));
		if (!s.damaged)
			fail_msg("%s", layout_column(c)->name);
	}
	s.asked = 0;
	put_forged(&f);
	assert_true(has(&s));
	assert_false(s.damaged);
	file_free(&f);
	close_source(&s);
}

/* ---- the key ---- */

/* Another program knows it by another one, and so does one that sorts by
 * another version of what it sorts by. */
static void test_key(void **state)
{
	struct arena a = { 0 };
	struct sv v = layout_key(&a, &key);

	(void)state;
	assert_true(sv_find(v, SV(BUILD_ID), 0) != SV_NONE);
	assert_true(sv_find(v, collate_version(&a), 0) != SV_NONE);
	arena_free(&a);
}

/* That of another place, and of another state, though both are one text when
 * there is nothing between them, put in the place of this one. */
static void test_swapped(void **state)
{
	const struct snapshot_key others[] = {
		{ SV("b.yaml"), key.state },
		{ SV("a.yam"), SV("las it is") },
		{ SV("a.yamlas"), SV(" it is") },
	};
	struct source s = { .paths = { "tests/data" } };

	(void)state;
	open_source(&s);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		char from[PATH_MAX];

		keep_as(&s, &others[i]);
		assert_true(layout_path(from, &others[i], FOLDER_ENDING));
		assert_int_equal(rename(from, path), 0);
		assert_true(is_none(&s));
		assert_null(snapshot_before(&key));
	}
	close_source(&s);
}

/* A place that no path can name has none. */
static void test_long(void **state)
{
	enum { REST = sizeof("/annals/0123456789abcdef" FOLDER_ENDING) - 1 };
	static char folder[PATH_MAX];
	const char *home = getenv("XDG_CACHE_HOME");
	char was[PATH_MAX], long_path[PATH_MAX];

	(void)state;
	snprintf(was, sizeof(was), "%s", home);
	memset(folder, 'a', PATH_MAX - REST);
	folder[0] = '/';
	setenv("XDG_CACHE_HOME", folder, 1);
	assert_false(layout_path(long_path, &key, FOLDER_ENDING));
	folder[PATH_MAX - REST - 1] = '\0';
	setenv("XDG_CACHE_HOME", folder, 1);
	assert_true(layout_path(long_path, &key, FOLDER_ENDING));
	assert_int_equal(strlen(long_path), PATH_MAX - 1);
	setenv("XDG_CACHE_HOME", was, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_end),
		cmocka_unit_test(test_head),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_forged),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_key),
		cmocka_unit_test(test_swapped),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, cache_setup, arena_teardown);
}
