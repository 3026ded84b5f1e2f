/*
 * Golden screens, without a terminal: each folder of tests/screens holds
 *   keys     names of keys and words to type, separated by blanks; COLSxROWS
 *            among them gives the screen another size, wait lets it do what
 *            is left to be done
 *   size     COLSxROWS
 *   data     a file or folder to browse; else tests/data/screens.yaml
 *   options  lines: ascii, iso, lang=TAG, query=QUERY, since=WHAT, before=PATH
 *            for what was there at the last visit
 *   expect   the screen after the last key (frame_text()), and what was asked
 *            of the outside
 * usage: screens [--bless] [NAME]...
 */
#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/app.h"
#include "base/file.h"
#include "base/key.h"
#include "load/load.h"
#include "date/date.h"
#include "diff/seen.h"

static const char folder[] = "tests/screens";
static const char default_data[] = "tests/data/screens.yaml";

struct screen {
	struct arena arena;
	struct app *app;
	struct state *state; /* or null */
	struct arena frame;
	struct frame shown;
	int rows, cols;
	struct build asked, written;
	struct sink_text file; /* to WRITTEN */
};

/* The file NAME of the screen DIR, or FALLBACK where there is none. */
static struct sv read_part(struct arena *a, const char *dir, const char *name,
			   const char *fallback)
{
	struct build path = { .arena = a };
	struct file_bytes bytes;
	struct err err;
	struct sv text;

	build_fmt(&path, "%s/%s/%s", folder, dir, name);
	if (!file_read(path.s, &bytes, &err))
		return sv_of(fallback);
	text = arena_copy(a, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return strcmp(name, "expect") == 0 ? text : sv_trim(text);
}

/* Reads "80x24".  False when it is no size. */
static bool read_size(struct sv text, int *rows, int *cols)
{
	unsigned long long x, y;
	struct sv width = sv_cut(&text, 'x');

	if (!sv_to_u64(width, 1000, &x) || !sv_to_u64(text, 1000, &y))
		return false;
	*cols = (int)x;
	*rows = (int)y;
	return true;
}

static void draw(struct screen *s)
{
	arena_reset(&s->frame);
	app_resize(s->app, s->rows, s->cols);
	s->shown = app_draw(s->app, &s->frame);
}

/* What the outside would be asked; a file named "there" exists already. */
static void answer(struct screen *s, struct app_request r)
{
	static const char *const names[] = {
		[APP_QUIT] = "quit",	 [APP_SUSPEND] = "suspend",
		[APP_REDRAW] = "redraw", [APP_WRITE] = "write",
		[APP_PIPE] = "pipe",	 [APP_EDIT] = "edit",
		[APP_ADD] = "add",	 [APP_COPY] = "copy",
		[APP_OPEN] = "open",	 [APP_MOUSE] = "mouse",
	};

	if (r.act == APP_GO_ON)
		return;
	build_fmt(&s->asked, "asked: %s", names[r.act]);
	if (r.act == APP_WRITE || r.act == APP_PIPE || r.act == APP_EDIT ||
	    r.act == APP_ADD)
		build_fmt(&s->asked, " %.*s", SV_ARG(r.name));
	if (r.act == APP_EDIT || r.act == APP_ADD)
		build_fmt(&s->asked, ":%u", r.line);
	if (r.act == APP_ADD)
		build_fmt(&s->asked, ":\n%.*s", SV_ARG(r.text));
	if (r.act == APP_COPY || r.act == APP_OPEN)
		build_fmt(&s->asked, " %.*s:\n%.*s", SV_ARG(r.name),
			  SV_ARG(r.text));
	if (r.act == APP_WRITE)
		build_str(&s->asked, r.replace ? ", replacing" : "");
	build_char(&s->asked, '\n');
	if (r.act != APP_WRITE)
		return;
	s->file = sink_to_text(&s->written);
	if (sv_eq(r.name, SV("there")) && !r.replace)
		app_unwritten(s->app, true, (struct sv){ 0 });
	else
		app_write(s->app, &s->file.sink);
}

/* What is left to be done when nobody types. */
static void go_on(struct screen *s)
{
	bool show = false;

	while (app_step(s->app, &show) || app_prepare(s->app, &show))
		continue;
	draw(s);
}

static void type(struct screen *s, struct sv word)
{
	uint32_t key = key_parse(word);
	size_t at = 0;

	if (sv_eq(word, SV("wait"))) {
		go_on(s);
		return;
	}
	if (read_size(word, &s->rows, &s->cols)) {
		key = K_RESIZE;
	} else if (key == K_NONE) {
		for (; at < word.n; draw(s)) {
			size_t next = at + 1;

			while (next < word.n &&
			       ((unsigned char)word.s[next] & 0xC0) == 0x80)
				next++;
			key = key_parse(sv_slice(word, at, next));
			answer(s, app_key(s->app, key));
			at = next;
		}
		return;
	}
	answer(s, app_key(s->app, key));
	draw(s);
}

/* The reader was here before, when PATH was all there was. */
static void visit(struct screen *s, struct app_options *o, struct sv path)
{
	const char *name = arena_cstr(&s->arena, path);
	struct diags diags = { .arena = &s->arena };
	struct book *b = load_book(&name, 1, &diags);
	struct corpus c = { b, index_new(b) };
	struct seen *seen = seen_open(&c, (struct sv){ 0 },
				      date_day_number(2025, 2, 21));
	struct build kept = { .arena = &s->arena };

	seen_print(seen, &kept);
	o->place = path;
	s->state = state_open(NULL);
	o->state = s->state;
	state_see(s->state, o->place, build_view(&kept), seen_is_sound);
	seen_close(seen);
	index_free(c.x);
	book_free(b);
}

static void read_options(struct screen *s, struct sv words,
			 struct app_options *o, struct sv *lang)
{
	struct sv *queries = ARENA_NEW(&s->arena, 8, struct sv);

	o->queries = queries;
	while (words.n > 0) {
		struct sv word = sv_cut(&words, '\n');
		struct sv name = sv_cut(&word, '=');

		if (sv_eq(name, SV("ascii")))
			o->ascii = true;
		else if (sv_eq(name, SV("iso")))
			o->iso = true;
		else if (sv_eq(name, SV("lang")))
			*lang = word;
		else if (sv_eq(name, SV("query")) && o->nqueries < 8)
			queries[o->nqueries++] = word;
		else if (sv_eq(name, SV("since")))
			o->since = word;
		else if (sv_eq(name, SV("before")))
			visit(s, o, word);
	}
}

/* What DIR's screen shows at the end of its keys, in S's arena. */
static struct sv play(struct screen *s, const char *dir)
{
	struct arena *a = &s->arena;
	struct sv data = read_part(a, dir, "data", default_data);
	struct sv keys = read_part(a, dir, "keys", "");
	struct sv lang = SV("en");
	const char *path = arena_cstr(a, data);
	struct diags diags = { .arena = a };
	struct book *b = load_book(&path, 1, &diags);
	struct corpus c = { b, index_new(b) };
	struct locale locale;
	struct err err;
	struct app_options o = {
		.where = data,
		.paths = &path,
		.npaths = 1,
		.locale = &locale,
		.today = date_day_number(2025, 3, 1),
		.found = &diags,
	};
	struct build out = { .arena = a };

	read_options(s, read_part(a, dir, "options", ""), &o, &lang);
	if (!locale_open(a, arena_cstr(a, lang), &locale, NULL, &err))
		return sv_of("no locale\n");
	locale.ascii = o.ascii;
	if (!read_size(read_part(a, dir, "size", "80x24"), &s->rows, &s->cols))
		return sv_of("bad size\n");
	s->asked = s->written = (struct build){ .arena = a };
	s->app = app_new(&c, &o);
	go_on(s);
	while (keys.n > 0) {
		struct sv line = sv_cut(&keys, '\n');

		while (line.n > 0) {
			struct sv word = sv_cut(&line, ' ');

			if (word.n > 0)
				type(s, word);
		}
	}
	frame_text(&s->shown, &out, true);
	build_sv(&out, build_view(&s->asked));
	app_free(s->app);
	state_close(s->state);
	index_free(c.x);
	book_free(b);
	return build_view(&out);
}

/* Rows have their places: no need to look for what was moved. */
static void print_difference(const char *dir, struct sv old, struct sv new)
{
	printf("--- %s/%s/expect\n+++ %s as it is\n", folder, dir, dir);
	for (int line = 1; old.n > 0 || new.n > 0; line++) {
		struct sv was = sv_cut(&old, '\n'), is = sv_cut(&new, '\n');

		if (!sv_eq(was, is))
			printf("@@ %d @@\n-%.*s\n+%.*s\n", line, SV_ARG(was),
			       SV_ARG(is));
	}
}

static bool bless_screen(const char *dir, struct sv text)
{
	char path[512];
	struct err err;

	snprintf(path, sizeof(path), "%s/%s/expect", folder, dir);
	if (file_write(path, text, FILE_REPLACE, &err))
		return true;
	printf("%s\n", err.text);
	return false;
}

static bool run(const char *dir, bool bless)
{
	struct screen s = { 0 };
	struct sv now = play(&s, dir);
	struct sv expect = read_part(&s.arena, dir, "expect", "");
	bool same = sv_eq(now, expect);

	if (!same && bless)
		same = bless_screen(dir, now);
	else if (!same)
		print_difference(dir, expect, now);
	arena_free(&s.frame);
	arena_free(&s.arena);
	return same;
}

static int is_screen(const struct dirent *d)
{
	char path[512];
	struct stat st;

	snprintf(path, sizeof(path), "%s/%s/keys", folder, d->d_name);
	return stat(path, &st) == 0;
}

int main(int argc, char **argv)
{
	const char *env = getenv("BLESS");
	bool bless = env && env[0];
	struct dirent **dirs;
	int n, passed = 0, failed = 0, first = 1;

	setlocale(LC_CTYPE, "C.UTF-8");
	if (argc > 1 && strcmp(argv[1], "--bless") == 0) {
		bless = true;
		first = 2;
	}
	n = scandir(folder, &dirs, is_screen, alphasort);
	for (int i = 0; i < n; i++) {
		bool wanted = first == argc;

		for (int k = first; k < argc; k++)
			wanted = wanted ||
				 strcmp(argv[k], dirs[i]->d_name) == 0;
		if (wanted && run(dirs[i]->d_name, bless))
			passed++;
		else if (wanted)
			failed++;
		free(dirs[i]);
	}
	if (n >= 0)
		free(dirs);
	printf("screens: %d passed, %d failed\n", passed, failed);
	return failed > 0 || passed == 0;
}
