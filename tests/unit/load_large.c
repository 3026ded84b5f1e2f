/*
 * Files so large that what was read of them is given back while the rest is:
 * the book and its faults are those of the same text in memory, and a file
 * that changed meanwhile is told.
 */
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
#include "load/load.h"
#include "support_dump.h"

enum { EVENTS = 4000 }; /* some 800 KB */

static const char *path;

/* HEAD, many events, TAIL, in A. */
static struct sv large_text(struct arena *a, const char *head,
			    const char *tail)
{
	struct build b = { .arena = a };

	build_str(&b, head);
	for (int i = 0; i < EVENTS; i++)
		build_fmt(&b,
			  "  - date: %d\n    title: Event %d\n    summary: "
			  "%100d, a summary that goes on\n      for two lines\n"
			  "    who: {host: Person %d}\n", 1000 + i % 1000, i,
			  i * 7919, i % 90);
	build_str(&b, tail);
	return build_view(&b);
}

/* B and DIAGS, whatever the file is called. */
static struct sv told(struct arena *a, struct book *b,
		      const struct diags *diags)
{
	struct build out = { .arena = a };

	dump_book(&out, b);
	for (size_t i = 0; i < diags->n; i++) {
		build_fmt(&out, "%u:%u: ", diags->v[i].line,
			  diags->v[i].column);
		build_sv(&out, diags->v[i].message);
		build_char(&out, '\n');
	}
	book_free(b);
	return build_view(&out);
}

static void write_text(struct sv text)
{
	struct err err;

	assert_true(file_write(path, text, FILE_REPLACE, &err));
}

static const struct {
	const char *head, *tail;
} cases[] = {
	{ "events:\n", "" },
	{ "\xEF\xBB\xBF" "events:\n", "" },
	{ "title: T\nevents:\n", "people:\n  p: {name: Person 1}\n" },
	{ "title: T\r\nevents:\n", "" },
	/* left to libyaml now and then */
	{ "events:\n", "  - {date: 2001, title: \"\\u0041\"}\n"
		       "  - {date: 2002, title: B}\n" },
	/* told by the whole text */
	{ "events:\n", "  - date: 2001\n    title: 'A\n" },
	{ "events:\n  - date: 2001\n    title: \"\\u0041\"\n",
	  "  - date: 2001\n    title: [A\n  - date: 2002\n" },
	{ "title: T\r\nevents:\n", "  - date: 2001\n\ttitle: A\n" },
	/* anchors: what they stand for is read after */
	{ "events: &all\n", "figures: *all\n" },
	{ "x-a: &one {who: Person 1}\nevents:\n",
	  "  - {<<: *one, date: 2001, title: A}\n" },
	{ "events:\n", "  - &one {date: 2001, title: A, who: Person 1}\n"
		       "  - {<<: *one, title: B}\n" },
};

static void test_same(void **state)
{
	static const unsigned ways[] = { 0, LOAD_LIBYAML };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct sv text = large_text(&a, cases[i].head, cases[i].tail);
		struct sv want = told(&a, load_text(text, sv_of(path), &diags),
				      &diags);

		write_text(text);
		for (size_t way = 0; way < 2; way++) {
			struct diags own = { .arena = &a };
			struct load *l = load_open(&path, 1, ways[way], &own);
			struct sv got;

			while (load_step(l))
				continue;
			got = told(&a, load_end(l), &own);
			if (!sv_eq(got, want))
				fail_msg("case %zu, way %zu", i, way);
		}
		arena_free(&a);
	}
}

/* How far it is, a little at a time, while its bytes are looked at as well. */
static void test_progress(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct sv text = large_text(&a, "events:\n", "");
	struct load *l;
	unsigned last = 0, times = 0;

	(void)state;
	write_text(text);
	l = load_open(&path, 1, 0, &diags);
	while (load_step(l)) {
		unsigned now = load_progress(l);

		assert_in_range(now, last, last + 100);
		times += now > last && now < 135; /* no record yet */
		last = now;
	}
	assert_true(times >= 3);
	book_free(load_end(l));
	arena_free(&a);
}

/* Where what has been read is needed once more, and is not there. */
static void test_changed(void **state)
{
	static const char *const tails[] = { "  - date: 2001\n    title: 'A\n",
					     "" };

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		struct arena a = { 0 };
		struct diags diags = { .arena = &a };
		struct sv text = large_text(&a, "events:\n", tails[i % 2]);
		struct load *l;
		struct book *b;
		FILE *f;

		write_text(text);
		l = load_open(&path, 1, 0, &diags);
		while (load_progress(l) < 400 && load_step(l))
			continue;
		f = fopen(path, i / 2 ? "r+" : "w");
		assert_non_null(f);
		if (i / 2 == 1)
			fputs("Events:\n", f);
		assert_int_equal(fclose(f), 0);
		while (load_step(l))
			continue;
		b = load_end(l);
		assert_int_equal(book_events(b), EVENTS);
		/* Nobody looks at what was read well. */
		assert_int_equal(diags.n, i % 2 ? 0 : 1);
		if (diags.n && i / 2 < 2)
			assert_true(sv_eq(diags.v[0].message,
					  SV("changed while it was read")));
		else if (diags.n)
			assert_int_equal(diags.v[0].fault, FAULT_yaml_syntax);
		book_free(b);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_progress),
		cmocka_unit_test(test_changed),
	};
	const char *tmp = getenv("TMPDIR");
	char name[4096];
	int failed, fd;

	snprintf(name, sizeof(name), "%s/annals-large-XXXXXX",
		 tmp ? tmp : "/tmp");
	fd = mkstemp(name);
	if (fd < 0)
		return 1;
	close(fd);
	path = name;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	return failed;
}
