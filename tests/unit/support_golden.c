/* Files that hold what is due. */
#include "support_golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/file.h"

static void write_golden(const char *path, struct sv text)
{
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	assert_int_equal(fwrite(text.s, 1, text.n, f), text.n);
	assert_int_equal(fclose(f), 0);
}

void golden_check(const char *path, struct sv text)
{
	const char *bless = getenv("BLESS");
	struct file_bytes bytes;
	struct err err;
	struct sv want;

	if (bless && *bless)
		write_golden(path, text);
	assert_true(file_read(path, &bytes, &err));
	want = (struct sv){ bytes.s, bytes.n };
	for (int line = 1; text.n > 0 || want.n > 0; line++) {
		struct sv is = sv_cut(&text, '\n'), due = sv_cut(&want, '\n');

		if (sv_eq(is, due))
			continue;
		fprintf(stderr, "%s:%d: %.*s\n\tis %.*s\n", path, line,
			SV_ARG(due), SV_ARG(is));
		fail();
	}
	file_free(&bytes);
}

void golden_cases(const char *path,
		  void (*tell)(struct build *out, struct sv given, void *arg),
		  void *arg)
{
	struct arena text = { 0 }, scratch = { 0 };
	struct build out = { .arena = &text }, given = { .arena = &text };
	struct file_bytes bytes;
	struct err err;
	struct sv rest;

	assert_true(file_read(path, &bytes, &err));
	rest = (struct sv){ bytes.s, bytes.n };
	while (rest.n > 0) {
		struct sv line = sv_cut(&rest, '\n');
		struct build told = { .arena = &scratch };

		if (sv_starts(line, SV("#")))
			build_fmt(&out, "%.*s\n\n", SV_ARG(line));
		if (!sv_starts(line, SV(">")))
			continue;
		build_fmt(&out, "%.*s\n", SV_ARG(line));
		sv_cut(&line, ' ');
		build_fmt(&given, "%.*s\n", SV_ARG(line));
		if (sv_starts(rest, SV(">")))
			continue;
		tell(&told, build_view(&given), arg);
		build_fmt(&out, "%.*s\n", SV_ARG(build_view(&told)));
		build_cut(&given, 0);
		arena_reset(&scratch);
	}
	file_free(&bytes);
	golden_check(path, build_view(&out));
	arena_free(&text);
	arena_free(&scratch);
}
