/* A small program on the terminal floor, which the tests drive. */
#include "support_demo.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/panic.h"
#include "tty/signals.h"
#include "tty/tty.h"
#include "view/frame.h"

enum { WIDTH = 26, TIMEOUT = 100 /* ms */ };

static const struct sv lines[] = {
	SV_INIT("Bülbül, B\x75\xcc\x88lb\x75\xcc\x88l (NFD)"),
	SV_INIT("Əliyev ŞUŞA İLHAM ı"),
	SV_INIT("Алиев, Лукашенко"),
	SV_INIT("محمد علی ۱۲"),
	SV_INIT("שלום 12"),
	SV_INIT("日本語の年代記、漢字とかな"),
	SV_INIT("🇦🇿 👨\xe2\x80\x8d👩\xe2\x80\x8d👧 👍🏽 ❤\xef\xb8\x8f"),
	SV_INIT("\x1b[31mred\x1b[2J"),
	SV_INIT("\x1b]0;title\x07 \x9b\x32J"),
	SV_INIT("\xc2\x9b\x32J\tnul\0end"),
	SV_INIT("\xe2\x80\xae" "turned"),
	SV_INIT("z\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86o"),
};

enum { LINES_SHOWN = sizeof(lines) / sizeof(lines[0]) };

struct demo {
	struct tty *tty;
	struct arena arena;
	bool ascii, prompt, styles;
	int keys;	/* read so far */
	int cursor;	/* chosen row */
	struct sink_file file;
	char last[sizeof(((struct err *)0)->text)];
};

static void draw_styles(struct frame *f)
{
	static const char *const names[STYLE_COUNT] = {
#define X(name, letter) #name,
		STYLES(X)
#undef X
	};
	struct rect all = { 0, 0, f->rows, f->cols };

	for (int i = 0; i < STYLE_COUNT; i++) {
		int x = frame_put(f, all, i + 1, 1, sv_of(names[i]),
				  (enum style)i);

		(void)x;
		frame_put(f, all, i + 1, 12,
			  SV("2024-05-17 meeting in Baku, [1] ¶3 ━━░░ ▁▃▇"),
			  (enum style)i);
		frame_put(f, (struct rect){ 0, 58, f->rows, 22 }, i + 1, 0,
			  SV(" under the cursor"), (enum style)i);
		frame_mark_row(f, (struct rect){ 0, 58, f->rows, 22 }, i + 1);
	}
}

static void draw_row(struct frame *f, int i, bool chosen)
{
	struct rect all = { 0, 0, f->rows, f->cols };
	struct sv bar = SV("│"), plain = SV("|");
	int y = DEMO_FIRST + i;

	for (int pane = 0; pane < 2; pane++) {
		struct rect r = { 0, pane * (WIDTH + 1), f->rows, WIDTH };

		frame_put_cut(f, r, y, 1, WIDTH - 1, lines[i],
			      pane ? STYLE_QUOTE : STYLE_TEXT);
		if (chosen && pane == 0)
			frame_mark_row(f, r, y);
		frame_rule(f, all, y, (pane + 1) * (WIDTH + 1) - 1, 1, bar,
			   plain, STYLE_DIM);
	}
}

static void draw(struct demo *d)
{
	int height, width;
	struct frame f;
	struct rect all;
	struct build line;

	tty_size(d->tty, &height, &width);
	arena_reset(&d->arena);
	f = frame_new(&d->arena, height, width, d->ascii);
	all = (struct rect){ 0, 0, height, width };
	line = (struct build){ .arena = &d->arena };
	build_fmt(&line, "demo %dx%d", height, width);
	frame_put(&f, all, 0, 0, build_view(&line), STYLE_TITLE);
	line = (struct build){ .arena = &d->arena };
	build_fmt(&line, "key %d: %s", d->keys, d->last);
	frame_put(&f, all, height > 1 ? 1 : 0, height > 1 ? 0 : 12,
		  build_view(&line), STYLE_ACCENT);
	for (int i = 0; i < LINES_SHOWN && !d->styles; i++)
		draw_row(&f, i, i == d->cursor);
	if (d->styles)
		draw_styles(&f);
	if (width > 60 && !d->styles)
		for (int y = 0; y < height; y++)
			frame_put(&f, all, y, width - 1, SV("#"),
				  STYLE_DIM);
	frame_cursor(&f, all, DEMO_FIRST + d->cursor, 0);
	if (d->prompt)
		frame_cursor(&f, all, height - 1, 3);
	tty_show(d->tty, &f);
}

/* Fills the stack, in calls that no compiler can see the end of. */
static int overflow(const volatile int *above)
{
	volatile int here[1024];

	here[0] = *above + 1;
	return here[0] > 0 ? overflow(here) + here[0] : 0;
}

/* Between fork() and what follows it: waits for the child to be stopped. */
static void dawdle(void)
{
	siginfo_t info;

	while (waitid(P_ALL, 0, &info, WSTOPPED | WNOWAIT) != 0)
		assert_int_equal(errno, EINTR);
}

static void run_child(struct demo *d)
{
	const char *command = getenv("DEMO_CHILD");
	const char *const argv[] = { command ? command : "/nonexistent",
				     getenv("DEMO_ARGUMENT"), NULL };
	struct err err;
	int status;

	if (getenv("DEMO_DAWDLES"))
		assert_int_equal(pthread_atfork(NULL, dawdle, NULL), 0);
	if (tty_run(d->tty, argv, -1, &status, &err))
		snprintf(d->last, sizeof(d->last), "child %d", status);
	else
		snprintf(d->last, sizeof(d->last), "%s", err.text);
}

/* Begins the file DEMO_FILE, if that is set, which nobody ends. */
static void begin_file(struct sink_file *f)
{
	const char *path = getenv("DEMO_FILE");
	struct err err;

	if (!path)
		return;
	assert_true(file_open(f, path, FILE_NEW, &err));
	file_attend(f);
}

/* What ncurses does without memory: it reads through null, as other bugs would,
 * or far from all there is, ends the program or goes on. */
static void starve(uint32_t key)
{
	/* A field of null is near it. */
	volatile uintptr_t at = key == 'F' ? (uintptr_t)1 << 40 : 8;

	signals_in_ncurses(true);
	errno = key == 'N' ? 0 : ENOMEM;
	if (key == 'X')
		exit(EXIT_FAILURE);
	if (key != 'G')
		(void)*(volatile const char *)at;
	signals_in_ncurses(false);
}

/* False when the program is to end. */
static bool act(struct demo *d, uint32_t key)
{
	int depth = 0;

	switch (key) {
	case 'q':
	case K_QUIT:
	case K_INTERRUPT:
	case K_HANGUP:
		return false;
	case 'j':
	case K_DOWN:
		d->cursor = (d->cursor + 1) % LINES_SHOWN;
		break;
	case 'p':
		d->prompt = !d->prompt;
		break;
	case 's':
		d->styles = !d->styles;
		break;
	case 'e':
		run_child(d);
		break;
	case K_CTRL | 'l':
		tty_repaint(d->tty);
		break;
	case 'A':
		begin_file(&d->file);
		abort();
	case 'P':
		panic("on purpose");
	case 'L':
		snprintf(d->last, sizeof(d->last), "deaf");
		begin_file(&d->file);
		draw(d);
		for (;;)
			pause();
	case 'F':
	case 'G':
	case 'M':
	case 'N':
	case 'X':
		starve(key);
		break;
	case 'O':
		d->cursor = overflow(&depth);
		break;
	default:
		break;
	}
	return true;
}

static int demo_main(int argc, char **argv)
{
	struct tty_options options = { .color = TTY_COLOR_AUTO };
	struct demo d = { .last = "none" };
	struct err err;
	uint32_t key;
	int signal;

	file_guard_fds();
	d.ascii = !setlocale(LC_ALL, "") ||
		  strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	if (argc > 2 && strcmp(argv[2], "--mono") == 0)
		options.color = TTY_COLOR_NEVER;
	d.tty = tty_open(&options, &err);
	if (!d.tty) {
		fprintf(stderr, "demo: %s\n", err.text);
		return 2;
	}
	do {
		draw(&d);
		while ((key = tty_read_key(d.tty, TIMEOUT)) == K_NONE)
			;
		d.keys++;
		key_label(key, d.last);
	} while (act(&d, key));
	arena_free(&d.arena);
	signal = tty_close(d.tty);
	if (signal)
		tty_die(signal);
	printf("ended by %s\n", key == K_HANGUP ? "hangup" : "key");
	return 0;
}

void demo_or_tests(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], DEMO) == 0)
		exit(demo_main(argc, argv));
	if (argc > 1) /* a pattern, such as test_resize */
		cmocka_set_test_filter(argv[1]);
}

struct pty *demo_begin(struct pty_options o)
{
	static char self[4096];
	const char *const argv[] = { self, DEMO, NULL };
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

	assert_true(n > 0);
	self[n] = '\0';
	o.argv = argv;
	return pty_start(&o);
}

struct pty *demo_start(int rows, int cols, const char *const *env)
{
	struct pty *p = demo_begin((struct pty_options){
		.env = env, .rows = rows, .cols = cols });

	pty_wait_for(p, "demo");
	pty_wait_idle(p);
	return p;
}

static bool same_screen(struct pty *p, const void *what)
{
	const char *a = pty_screen(p), *b = what;

	while (*a && *b) {
		size_t na = strcspn(a, "\n"), nb = strcspn(b, "\n");

		if (strncmp(a, "key ", 4) != 0 &&
		    (na != nb || memcmp(a, b, na) != 0))
			return false;
		a += na + 1;
		b += nb + 1;
	}
	return *a == *b;
}

void demo_wait_same(struct pty *p, const char *text)
{
	pty_wait(p, same_screen, text);
}
