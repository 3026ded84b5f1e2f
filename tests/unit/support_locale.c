/* Locales that a test opens. */
#include "support_locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_arena.h"

const char *const locale_tags[LOCALES] = { "en", "en-US", "az",
					   "be", "ru",	  "de" };

struct locale locales[LOCALES];

static struct arena names;

int locales_setup(void **state)
{
	struct err err;

	(void)state;
	for (int i = 0; i < LOCALES; i++)
		if (!locale_open(&names, locale_tags[i], &locales[i], NULL,
				 &err))
			fail_msg("%s", err.text);
	return 0;
}

int locales_teardown(void **state)
{
	arena_free(&names);
	return arena_teardown(state);
}

const struct locale *locale_of(const char *tag)
{
	for (int i = 0; i < LOCALES; i++)
		if (strcmp(tag, locale_tags[i]) == 0)
			return &locales[i];
	fail_msg("no locale %s", tag);
	return NULL;
}
