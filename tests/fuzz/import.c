/* Whatever the bytes: an import ends, and what it writes is clean YAML of which
 * all loads, without an error. */
#include <stddef.h>
#include <stdint.h>

#include "base/panic.h"
#include "base/utf8.h"
#include "import/import.h"
#include "load/load.h"
#include "text/clean.h"

static struct arena names;
static struct locale locale;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct err err;

	(void)argc;
	(void)argv;
	ENSURE(locale_open(&names, "en", &locale, NULL, &err));
	return 0;
}

static void check_text(struct arena *a, struct sv text, size_t events)
{
	struct diags diags = { .arena = a };
	struct book *b;

	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		ENSURE(c == '\n' || clean_allows(c));
	}
	b = load_text(text, SV("i.yaml"), &diags);
	ENSURE(!diag_loss(&diags));
	ENSURE(diags.errors == 0);
	ENSURE(book_events(b) == events);
	book_free(b);
}

static void check_import(struct sv format, struct sv bytes)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build out = { .arena = &a };
	struct sink_text to = sink_to_text(&out);
	struct import_options options = { .locale = &locale };
	struct import *im = import_open(&a, &options, &diags);
	struct err err;
	size_t left_out, rows;

	if (import_add(im, format, SV("f"), bytes, &err)) {
		import_end(im);
		rows = import_rows(im, &left_out);
		ENSURE(import_write(im, &to.sink, false));
		check_text(&a, build_view(&out), rows - left_out);
	}
	import_close(im);
	arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct sv bytes = { (const char *)data, size };
	size_t n;
	const struct import_format *formats = import_formats(&n);

	for (size_t i = 0; i < n; i++)
		check_import(formats[i].name, bytes);
	return 0;
}
