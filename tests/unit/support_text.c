/* Texts compared as a reader sees them. */
#include "support_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

void text_check(struct sv got, struct sv want, const char *file, int line)
{
	if (sv_eq(got, want))
		return;
	/* What cmocka prints is cut after a thousand bytes. */
	fprintf(stderr, "--- got\n%.*s\n--- want\n%.*s\n---\n", SV_ARG(got),
		SV_ARG(want));
	_fail(file, line);
}
