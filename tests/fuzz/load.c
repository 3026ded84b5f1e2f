/* Whatever the bytes: a book and faults, nothing else; checked or not. */
#include <stddef.h>
#include <stdint.h>

#include "base/panic.h"
#include "check/check.h"
#include "index/columns.h"
#include "load/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build lines = { .arena = &a };
	struct book *b = load_text((struct sv){ (const char *)data, size },
				   SV("fuzz.yaml"), &diags);
	struct corpus c = { b, index_new(b) };
	struct err err;

	ENSURE(book_check_bounds(b, &err));
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct who *who = book_who(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			if (who[i].name != NO_NAME)
				ENSURE(book_name(b, who[i].name).n > 0);
		ENSURE(ev == 0 || book_year(b, ev - 1) <= book_year(b, ev));
		ENSURE(index_find_event(c.x, index_key(c.x, ev)) != NO_EVENT);
	}
	while (index_step(c.x, 1))
		continue;
	ENSURE(index_check_bounds(c.x, &err));
	check_book(&c, &(struct check_with){ 0 }, &diags);
	diag_print(&lines, &diags, 0, false);
	for (size_t i = 0; i < lines.n; i++)
		ENSURE((unsigned char)lines.s[i] >= 0x20 || lines.s[i] == '\n');
	index_free(c.x);
	book_free(b);
	arena_free(&a);
	return 0;
}
