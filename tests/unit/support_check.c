/* The faults that the checks find in a text. */
#include "support_check.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"

static struct arena arena;
static struct locale languages[LANGUAGES];

int check_setup(void **state)
{
	static const char *const tags[LANGUAGES] = { "en", "az", "be", "ru",
						     "de" };
	struct err err;

	(void)state;
	setlocale(LC_CTYPE, "C.UTF-8");
	for (int i = 0; i < LANGUAGES; i++)
		assert_true(locale_open(&arena, tags[i], &languages[i], NULL,
					&err));
	return 0;
}

int check_teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

void check_given(const struct book *b, const char *folders,
		 struct diags *diags)
{
	struct check_with with = { .locales = languages,
				   .nlocales = LANGUAGES,
				   .folders = sv_of(folders) };
	struct corpus c = { b, index_new(b) };

	check_book(&c, &with, diags);
	index_free(c.x);
}

size_t check_given_up(const char *text)
{
	struct check_with with = { .locales = languages,
				   .nlocales = LANGUAGES };
	struct arena a = { 0 };
	struct diags faults = { .arena = &a };
	struct book *b = load_text(sv_of(text), SV("t.yaml"), &faults);
	struct corpus c = { b, index_new(b) };
	size_t pieces = 0;

	for (bool more = true; more; pieces++) {
		struct arena own = { 0 };
		struct diags diags = { .arena = &own };
		struct check *k = check_open(&c, &with, &diags);

		for (size_t i = 0; more && i <= pieces; i++) {
			unsigned before = check_progress(k);

			more = check_step(k);
			if (more)
				assert_in_range(check_progress(k), before, 999);
		}
		check_close(k);
		arena_free(&own);
	}
	index_free(c.x);
	book_free(b);
	arena_free(&a);
	return pieces;
}

static bool check_one(const struct check_case *t, size_t i,
		      const char *folders)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_text(sv_of(t->text), SV("t.yaml"), &diags);
	struct build got = { .arena = &a };
	bool ok;

	check_given(b, folders, &diags);
	build_str(&got, "");
	for (size_t k = 0; k < diags.n; k++)
		if (diags.v[k].fault == t->fault)
			build_fmt(&got, "%u:%u ", diags.v[k].line,
				  diags.v[k].column);
	ok = sv_eq(build_view(&got), sv_of(t->places));
	if (!ok)
		print_error("case %zu, %.*s:\n%s\n  expected %s\n"
			    "  got      %s\n",
			    i, SV_ARG(fault_id(t->fault)), t->text, t->places,
			    got.s);
	book_free(b);
	arena_free(&a);
	return ok;
}

void check_cases(const struct check_case *cases, size_t n, const char *folders)
{
	bool ok = true;

	for (size_t i = 0; i < n; i++)
		ok &= check_one(&cases[i], i, folders);
	assert_true(ok);
}
