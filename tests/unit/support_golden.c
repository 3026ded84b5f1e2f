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
