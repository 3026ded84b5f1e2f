/* What is told of small files, each in tests/unit/data/told.txt, and how many
 * events it has; of one with the line `# all`, also what those became, and with
 * `# book`, what all of it did but the built-in kinds and roles. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_dump.h"
#include "support_golden.h"

static void put_book(struct build *out, const struct book *b)
{
	struct build all = { .arena = out->arena };
	struct sv rest;

	dump_book(&all, b);
	rest = build_view(&all);
	while (rest.n > 0) {
		struct sv line = sv_cut(&rest, '\n');

		/* The built-in ones stand in no file. */
		if (line.n > 0 && sv_find(line, SV(" origin=0 used=0"), 0) ==
					  SV_NONE)
			build_fmt(out, "%.*s\n", SV_ARG(line));
	}
}

static void tell(struct build *out, struct sv yaml, void *arg)
{
	struct diags diags = { .arena = out->arena };
	struct book *b = load_text(yaml, SV("t.yaml"), &diags);

	(void)arg;
	for (size_t i = 0; i < diags.n; i++) {
		const struct diag *d = &diags.v[i];

		build_fmt(out, "%u:%u %s %.*s\n", d->line, d->column,
			  fault_is_error(d->fault) ? "error" : "warning",
			  SV_ARG(d->message));
	}
	build_fmt(out, "%u events\n", book_events(b));
	if (sv_find(yaml, SV("# all\n"), 0) != SV_NONE)
		for (event_no ev = 0; ev < book_events(b); ev++)
			dump_event(out, b, ev);
	if (sv_find(yaml, SV("# book\n"), 0) != SV_NONE)
		put_book(out, b);
	book_free(b);
}

static void test_told(void **state)
{
	(void)state;
	golden_cases("tests/unit/data/told.txt", tell, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_told),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
