/*
 * Whatever is typed: the browser goes on, and draws a frame that fits.  A byte
 * is a letter, a key that has a name, another size, other files, or a moment to
 * work; what it asks of the outside is answered as if that failed.
 */
#include <stdint.h>

#include "app/app.h"
#include "base/key.h"
#include "base/panic.h"
#include "diff/pair.h"
#include "load/load.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const files[] = {
	"people: {p: {name: Pat Ent, az: Pət}}\n"
	"sources: {s: {title: Paper, url: https://example.org}}\n"
	"events:\n"
	"- {id: a, date: 2024-05, title: Visit, who: p, place: Baku}\n"
	"- {id: b, part_of: a, date: 2024-05-17, title: Talks, who: [p, K]}\n"
	"- {date: '1990~/2007', title: Treaty, sources: {ref: s, quote: so}}\n"
	"- {date: '', title: Lost, figures: [{amount: 5, unit: USD}]}\n",
	"events:\n"
	"- {id: a, date: 2024-06, title: Visit again, who: Pət Ent}\n"
	"- {date: 2025, title: Another, kind: meeting, place: Gəncə}\n",
};

enum { FILES = sizeof(files) / sizeof(*files), SIZES = 3 };

static const char *const keys[] = {
	"Enter", "Esc",	 "Tab",	  "S-Tab", "Up",      "Down",  "Left",
	"Right", "PgUp", "PgDn",  "Home",  "End",     "C-o",   "Alt-Left",
	"C-l",	 "C-g",	 "C-u",	  "C-w",   "S-Right", "Space", "Backspace",
	"C-p",	 "C-n",	 "C-s",	  "Del",   "F1",      "C-c",   "Alt-Right",
};

static struct locale locale;
static struct corpus books[FILES];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static struct arena arena;
	struct diags diags = { .arena = &arena };
	struct err err;

	(void)argc;
	(void)argv;
	ENSURE(locale_open(&arena, "en", &locale, NULL, &err));
	for (int i = 0; i < FILES; i++) {
		struct sv text = sv_of(files[i]);

		books[i].b = load_text(text, SV("a.yaml"), &diags);
		books[i].x = index_new(books[i].b);
	}
	return 0;
}

static void draw(struct app *a, int rows, int cols)
{
	struct arena arena = { 0 };
	struct frame f;

	app_resize(a, rows, cols);
	f = app_draw(a, &arena);
	ENSURE(f.rows == rows && f.cols == cols);
	arena_free(&arena);
}

/* What is asked for does not come about. */
static void answer(struct app *a, struct app_request asked)
{
	switch (asked.act) {
	case APP_WRITE:
	case APP_PIPE:
		app_unwritten(a, !asked.replace, SV("no"));
		break;
	case APP_EDIT:
	case APP_ADD:
	case APP_COPY:
	case APP_OPEN:
		app_say(a, STYLE_WARN, SV("no"));
		break;
	default:
		break;
	}
}

static void work(struct app *a)
{
	bool show;

	while (app_step(a, &show) || app_prepare(a, &show))
		answer(a, app_asked(a));
	answer(a, app_asked(a));
}

/* BOOKS[AT] takes the place of the one that is shown. */
static void renew(struct app *a, int from, int at)
{
	static const struct diags none;
	const struct pair_side before = { .corpus = books[from] };
	const struct pair_side after = { .corpus = books[at] };
	struct pairing *p = pair_open(before, after);
	struct news news = { .corpus = &books[at], .faults = &none };

	while (pair_step(p))
		continue;
	news.found = pair_found(p);
	app_renew(a, &news);
	pair_close(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int sizes[SIZES][2] = {
		{ 24, 80 }, { 5, 20 }, { 40, 130 },
	};
	struct app_options o = { .locale = &locale };
	struct app *a = app_new(&books[0], &o);
	int shown = 0, of = 0;

	for (size_t i = 0; i < size && i < 300; i++) {
		unsigned b = data[i];

		if (b < 0x80)
			answer(a, app_key(a, b));
		else if (b < 0xC0)
			answer(a, app_key(a, key_parse(sv_of(
				keys[b % (sizeof(keys) / sizeof(*keys))]))));
		else if (b < 0xD0)
			of = (int)b % SIZES;
		else if (b < 0xE0)
			work(a);
		else if (b < 0xF0) {
			renew(a, shown, (int)b % FILES);
			shown = (int)b % FILES;
		} else
			draw(a, (int)(b % 16), (int)(b % 16) * 5);
		draw(a, sizes[of][0], sizes[of][1]);
	}
	app_free(a);
	return 0;
}
