/*
 * Whatever is typed: the browser goes on, and draws a frame that fits.  A byte
 * is a letter, a key that has a name, another size, other files, or a moment to
 * work; what it asks of the outside fails and comes about by turns.
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

/* One input: a browser, the book that it shows, and what it has asked. */
struct run {
	struct app *a;
	int shown;
	unsigned asked;
	struct arena arena;
	struct build written;
	struct sink_text sink;
};

static void draw(struct run *r, int rows, int cols)
{
	struct arena arena = { 0 };
	struct frame f;

	app_resize(r->a, rows, cols);
	f = app_draw(r->a, &arena);
	ENSURE(f.rows == rows && f.cols == cols);
	arena_free(&arena);
}

/* BOOKS[AT] takes the place of the one that is shown. */
static void renew(struct run *r, int at)
{
	static const struct diags none;
	const struct pair_side before = { .corpus = books[r->shown] };
	const struct pair_side after = { .corpus = books[at] };
	struct pairing *p = pair_open(before, after);
	struct news news = { .corpus = &books[at], .faults = &none };

	while (pair_step(p))
		continue;
	news.found = pair_found(p);
	app_renew(r->a, &news);
	pair_close(p);
	r->shown = at;
}

/* What is asked for does not come about. */
static void refuse(struct run *r, struct app_request asked)
{
	if (asked.act == APP_WRITE || asked.act == APP_PIPE)
		app_unwritten(r->a, !asked.replace, SV("no"));
	else
		app_say(r->a, STYLE_WARN, SV("no"));
}

/* It does: a report is written, a file is another one after its editor. */
static void grant(struct run *r, struct app_request asked)
{
	switch (asked.act) {
	case APP_WRITE:
	case APP_PIPE:
		build_cut(&r->written, 0);
		r->sink = sink_to_text(&r->written);
		app_write(r->a, &r->sink.sink);
		break;
	case APP_ADD:
		app_added(r->a);
		renew(r, (r->shown + 1) % FILES);
		break;
	case APP_EDIT:
		renew(r, (r->shown + 1) % FILES);
		break;
	default:
		app_say(r->a, STYLE_GOOD, SV("done"));
	}
}

static void answer(struct run *r, struct app_request asked)
{
	if (asked.act == APP_GO_ON || asked.act == APP_QUIT)
		return;
	if (r->asked++ % 2 == 0)
		grant(r, asked);
	else
		refuse(r, asked);
}

static void work(struct run *r)
{
	bool show;

	while (app_step(r->a, &show) || app_prepare(r->a, &show))
		answer(r, app_asked(r->a));
	answer(r, app_asked(r->a));
}

/* The byte B of the input; *OF is the size that the screen has. */
static void act(struct run *r, unsigned b, int *of)
{
	const size_t nkeys = sizeof(keys) / sizeof(*keys);

	if (b < 0x80)
		answer(r, app_key(r->a, b));
	else if (b < 0xC0)
		answer(r, app_key(r->a, key_parse(sv_of(keys[b % nkeys]))));
	else if (b < 0xD0)
		*of = (int)b % SIZES;
	else if (b < 0xE0)
		work(r);
	else if (b < 0xF0)
		renew(r, (int)b % FILES);
	else
		draw(r, (int)(b % 16), (int)(b % 16) * 5);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int sizes[SIZES][2] = {
		{ 24, 80 }, { 5, 20 }, { 40, 130 },
	};
	struct app_options o = { .locale = &locale };
	struct run r = { .a = app_new(&books[0], &o) };
	int of = 0;

	r.written.arena = &r.arena;
	for (size_t i = 0; i < size && i < 300; i++) {
		act(&r, data[i], &of);
		draw(&r, sizes[of][0], sizes[of][1]);
	}
	app_free(r.a);
	arena_free(&r.arena);
	return 0;
}
