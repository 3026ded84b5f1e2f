/*
 * Hours at the browser in minutes: random keys, sizes of the terminal and
 * changes of the file under it, on a terminal of its own.  What it holds at the
 * end, descriptors and memory, is what it held when each of its panes had been
 * in use: the least of the last fifth of the time, and of the second one.
 * usage: pty_soak MINUTES [SEED]
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_program.h"

enum {
	EVENTS = 300,
	ACTS = 400,  /* between two looks at what is held */
	GROWTH = 1024 /* KB that may be more at the end */
};

/* All but what ends the program or starts another one. */
static const char *const acts[] = {
	"j", "k", "\033[6~", "b", " ", "G", "g", "J", "K", "}", "{", "\r", "\r",
	"\033", "\t", "\033[Z", "h", "l", "/", "n", "N", "p", "P", "f", "x",
	"X", "u", "U", "d", "R", "?", "z", "Z", "m", "'", "+", "-", "1", "2",
	"\014", "\177", "\027", "\025", "\033[D", "\033[A", "\033[1;2C", "M",
	"t", "[", "]", "L", "F", "S", "s", "c", "W", "D", "T", "A", "O", "i",
	"\017", "\033[1;3C", "/pat\r", "/event 7\r", "/zzz\033", "f2024\r",
	"fwho:pat\r", "fis:marked\r", "g2024-06\r", "g\r", "x1", "X",
	"\t\t\r", "RG", "R/event\r", ":mark\r", ":tag a\r", ":untag a\r",
	":remark b\r", "/evemt\r", "L\033[C\033[C", "F\033[6~", "\033[<0;9;5M",
	"p\033[B\r", "P\r", ":save s\r", "fsaved:s\r", "ö", "Ж", "\xff",
};

static long minutes;
static unsigned seed = 1; /* of what comes first */

struct soak {
	unsigned seed;
	struct arena arena;
	char *file;
	struct pty *p;
};

/* A number below N. */
static int draw(struct soak *s, int n)
{
	return rand_r(&s->seed) % n;
}

/* ---- the file ---- */

/* Every file has the same ids: what the reader says of an event is kept for
 * good, and would be of more and more events. */
static struct sv chronology(struct soak *s)
{
	struct build b = { .arena = &s->arena };
	int n = EVENTS + draw(s, 20);

	arena_reset(&s->arena);
	build_str(&b, "events:\n");
	for (int i = 0; i < n; i++)
		build_fmt(&b,
			  "- {id: e-%d, date: %d-%02d, title: Event %d, "
			  "who: [Pat %d, Əli], place: Place %d}\n", i,
			  2000 + draw(s, 25),
			  1 + draw(s, 12), i,
			  draw(s, 40),
			  draw(s, 20));
	if (draw(s, 4) == 0)
		build_str(&b, "- {date: nonsense, title: A\n");
	return build_view(&b);
}

/* Another file in its place, the file itself shorter and then whole, or only
 * longer. */
static void change_file(struct soak *s)
{
	struct sv text = chronology(s);
	struct err err;
	FILE *f;

	if (draw(s, 2) == 0) {
		assert_true(file_write(s->file, text, FILE_REPLACE, &err));
		return;
	}
	f = fopen(s->file, draw(s, 2) ? "w" : "a");
	assert_non_null(f);
	fwrite(text.s, 1, text.n / 2, f);
	fflush(f);
	fwrite(text.s + text.n / 2, 1, text.n - text.n / 2, f);
	fclose(f);
}

/* ---- what is typed ---- */

/* A line of the palette may stop it: who typed that goes on with it. */
static void type(struct soak *s, const char *keys)
{
	if (pty_is_stopped(s->p))
		pty_continue(s->p);
	pty_type(s->p, keys);
}

/* ---- what is held ---- */

/* At rest, with nothing open, nothing filtered and the first file. */
static struct pty_use held(struct soak *s)
{
	struct err err;

	for (int i = 0; i < 3; i++) {
		type(s, "\033");
		pty_wait_idle(s->p);
	}
	pty_resize(s->p, 24, 80);
	s->seed = 1;
	assert_true(file_write(s->file, chronology(s), FILE_REPLACE, &err));
	pty_wait_idle(s->p);
	pty_forget(s->p);
	return pty_use(s->p);
}

static void act(struct soak *s)
{
	switch (draw(s, 40)) {
	case 0:
		pty_resize(s->p, 1 + draw(s, 60),
			   1 + draw(s, 160));
		break;
	case 1:
		change_file(s);
		break;
	case 2:
		pty_wait_idle(s->p);
		break;
	default:
		type(s, acts[draw(s, sizeof(acts) / sizeof(*acts))]);
	}
}

/* The less of what was held at two moments: a leak is in both, what is read
 * anew just then in one. */
static struct pty_use least(struct pty_use a, struct pty_use b)
{
	return b.own == 0 || a.own < b.own ? a : b;
}

/* Starts it where what it writes is in nobody's way; no editor ever ends in
 * another way than at once. */
static void start(struct soak *s)
{
	static const char *const env[] = { "VISUAL=true", NULL };

	s->p = program_start(24, 80, s->file, env);
	pty_wait_idle(s->p);
}

static void test_soak(void **state)
{
	const time_t begun = time(NULL), fifth = minutes * 12;
	struct soak s = { .seed = 0 };
	struct pty_use first = { 0 }, last = { 0 };
	unsigned long acted = 0;
	time_t now;

	(void)state;
	s.file = program_file("events: []\n", ".yaml");
	start(&s);
	while ((now = time(NULL)) < begun + 5 * fifth) {
		struct pty_use use = held(&s);

		printf("%8lu acts %6ld KB %3d descriptors\n", acted,
		       use.own, use.descriptors);
		if (now >= begun + 4 * fifth)
			last = least(use, last);
		else if (now >= begun + fifth && now < begun + 2 * fifth)
			first = least(use, first);
		s.seed = seed++;
		for (int i = 0; i < ACTS; i++, acted++)
			act(&s);
	}
	printf("%lu acts: from %ld KB and %d descriptors to %ld KB and %d\n",
	       acted, first.own, first.descriptors, last.own,
	       last.descriptors);
	assert_int_equal(last.descriptors, first.descriptors);
	assert_true(last.own <= first.own + GROWTH);
	pty_end(s.p);
	program_unlink(s.file);
	arena_free(&s.arena);
}

/* In a folder of its own, for whatever a command writes. */
static int set_up(void **state)
{
	static char folder[] = "/tmp/annals-soak-XXXXXX";

	*state = folder;
	return mkdtemp(folder) ? chdir(folder) : -1;
}

static int tear_down(void **state)
{
	DIR *d = opendir(*state);
	struct dirent *e;

	while (d && (e = readdir(d)))
		unlinkat(dirfd(d), e->d_name, 0);
	closedir(d);
	return rmdir(*state);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_soak, set_up, tear_down),
	};

	if (argc > 1)
		minutes = strtol(argv[1], NULL, 10);
	if (argc > 2)
		seed = (unsigned)strtoul(argv[2], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
