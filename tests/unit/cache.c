/* A snapshot gives what it was made of, however it was damaged since. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_arena.h"
#include "support_cache.h"
#include "support_random.h"

static void test_whole(void **state)
{
	static const char *const paths[][3] = {
		{ "data" }, { "tests/data" }, { "tests/unit/data" },
		{ "data", "tests/unit/data/chronicle.yaml" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct source s = { .asked = 0 };

		memcpy(s.paths, paths[i], sizeof(paths[i]));
		open_source(&s);
		keep(&s);
		assert_true(has(&s));
		assert_false(s.damaged);
		close_source(&s);
	}
}

static void test_random(void **state)
{
	struct arena texts = { 0 };
	struct random r = { .state = 12, .arena = &texts, .share = 30 };

	(void)state;
	for (int i = 0; i < 60; i++) {
		struct source s = { .text = random_book(&r) };

		open_source(&s);
		keep(&s);
		assert_true(has(&s));
		assert_false(s.damaged);
		close_source(&s);
		arena_reset(&texts);
	}
	arena_free(&texts);
}

/* Only a comment is a chronology too, and so is one that is without a fault. */
static void test_empty(void **state)
{
	struct source nothing = { .text = SV("# nothing\n") };
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };

	(void)state;
	open_source(&nothing);
	keep(&nothing);
	assert_true(has(&nothing));
	close_source(&nothing);
	open_source(&s);
	assert_int_equal(s.faults.n, 0);
	keep(&s);
	assert_true(has(&s));
	close_source(&s);
}

/* The name of a file is kept once, however many its faults are. */
static void test_faults(void **state)
{
	struct source sources[] = {
		{ .text = SV("- {title: A}\n- {title: B}\n- {title: C}\n") },
		{ .paths = { "tests/unit/data" } },
	};

	(void)state;
	for (size_t k = 0; k < sizeof(sources) / sizeof(*sources); k++) {
		struct source *s = &sources[k];
		struct file_bytes f;
		size_t bytes = 0;

		open_source(s);
		keep(s);
		f = whole_file();
		for (size_t i = 0; i < s->faults.n; i++) {
			const struct diag *d = &s->faults.v[i];

			bytes += d->message.n;
			if (i == 0 || !sv_eq(d->file, d[-1].file))
				bytes += d->file.n;
		}
		assert_true(s->faults.n > 2);
		assert_int_equal(section_of(&f, COLUMN_faults)->rows,
				 s->faults.n);
		assert_int_equal(section_of(&f, COLUMN_fault_text)->rows,
				 bytes);
		file_free(&f);
		close_source(s);
	}
}

/* Another key, and there is none. */
static void test_stale(void **state)
{
	const struct snapshot_key place = { SV("b.yaml"), key.state };
	const struct snapshot_key newer = { key.place, SV("as it was") };
	struct source s = { .paths = { "tests/data" } };

	(void)state;
	open_source(&s);
	keep(&s);
	assert_null(snapshot_open(&place, again, &s));
	assert_null(snapshot_open(&newer, again, &s));
	assert_true(has(&s));
	close_source(&s);
}

/* ---- damage ---- */

/* Whichever byte of the head is another one, there is no snapshot. */
static void test_head(void **state)
{
	struct source s = { .text = SV("- date: 2024\n  title: A\n") };
	struct file_bytes f;
	size_t head;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	head = end_of(&f).head;
	assert_true(head < f.n);
	for (size_t at = head; at < f.n; at++) {
		f.s[at] ^= (char)(1 << at % 8);
		put_file(f.s, f.n);
		assert_null(snapshot_open(&key, again, &s));
		f.s[at] ^= (char)(1 << at % 8);
	}
	put_file(f.s, f.n);
	assert_true(has(&s));
	file_free(&f);
	close_source(&s);
}

/* Whatever byte elsewhere is another one, it is noticed, or was nobody's. */
static void test_flips(void **state)
{
	struct arena texts = { 0 };
	struct random r = { .state = 3, .arena = &texts, .share = 50 };
	struct source s = { .text = random_book(&r) };
	struct file_bytes f;
	uint32_t head;
	int mended = 0;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	head = (uint32_t)end_of(&f).head;
	for (unsigned i = 0; i < random_rounds(300); i++) {
		size_t at = random_pick(&r, head);

		f.s[at] ^= (char)(1 << i % 8);
		put_file(f.s, f.n);
		s.asked = 0;
		has(&s);
		mended += s.asked;
		f.s[at] ^= (char)(1 << i % 8);
	}
	assert_true(mended > 30);
	file_free(&f);
	close_source(&s);
	arena_free(&texts);
}

/* Cut anywhere, there is no snapshot. */
static void test_cut(void **state)
{
	struct source s = { .paths = { "tests/data" } };
	struct file_bytes f;
	struct layout_end end;

	(void)state;
	open_source(&s);
	keep(&s);
	f = whole_file();
	end = end_of(&f);
	for (uint32_t i = 0; i < end.sections; i++) {
		struct layout_section section;

		memcpy(&section, f.s + end.head + i * sizeof(section),
		       sizeof(section));
		put_file(f.s, section.at);
		assert_null(snapshot_open(&key, again, &s));
	}
	for (size_t cut = 1; cut < f.n - end.head; cut += 7) {
		put_file(f.s, f.n - cut);
		assert_null(snapshot_open(&key, again, &s));
	}
	for (size_t n = 1; n < sizeof(end); n++) {
		put_file(f.s, n);
		assert_null(snapshot_open(&key, again, &s));
	}
	file_free(&f);
	close_source(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_stale),
		cmocka_unit_test(test_head),
		cmocka_unit_test(test_flips),
		cmocka_unit_test(test_cut),
	};

	return cmocka_run_group_tests(tests, cache_setup, arena_teardown);
}
