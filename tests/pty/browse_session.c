/* Files that change under the reader: whoever changes them and however, the
 * screen shows what somebody saved, and tells what is wrong. */
#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_program.h"

#define ONE "- {date: 2001, title: The first}\n"
#define TWO "- {date: 2002, title: The second}\n"

/* Puts TEXT in the place of the file PATH. */
static void replace(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

/* Writes TEXT over it. */
static void overwrite(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_TRUNC);

	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, sv_of(text)));
	close(fd);
}

static struct pty *start(char **file, const char *text, const char *visual)
{
	const char *env[2] = { visual, NULL };
	struct pty *p;

	*file = program_file(text, ".yaml");
	p = program_start(24, 80, *file, env);
	pty_wait_for(p, "The first");
	return p;
}

static void end(struct pty *p, char *file)
{
	program_quit(p);
	program_unlink(file);
}

static void test_saved(void **state)
{
	char *file;
	struct pty *p = start(&file, ONE, NULL);

	(void)state;
	replace(file, ONE TWO);
	pty_wait_for(p, "read again: +1 ~0 -0");
	pty_wait_for(p, "2 events");
	overwrite(file, "- {date: 2001-05, title: The first}\n");
	pty_wait_for(p, "read again: +0 ~1 -1");
	pty_wait_for(p, "1 event");
	end(p, file);
}

/* Removes the files in FOLDER that end in TAIL; how many there were. */
static int clear(const char *folder, const char *tail)
{
	DIR *d = opendir(folder);
	int n = 0;

	for (struct dirent *e; d && (e = readdir(d));)
		if (e->d_name[0] != '.' &&
		    sv_ends(sv_of(e->d_name), sv_of(tail)))
			n += unlinkat(dirfd(d), e->d_name, 0) == 0;
	if (d)
		closedir(d);
	return n;
}

/* A place for what is kept: a folder of nothing, the one in it that is ours,
 * and what tells the program so. */
struct cache {
	char *home, *folder, *xdg;
	const char *env[2];
};

static struct cache make_cache(void)
{
	struct cache c = { .home = program_file("", ".cache") };

	assert_int_equal(unlink(c.home), 0);
	assert_true(asprintf(&c.xdg, "XDG_CACHE_HOME=%s", c.home) > 0);
	assert_true(asprintf(&c.folder, "%s/annals", c.home) > 0);
	c.env[0] = c.xdg;
	return c;
}

static void drop_cache(struct cache *c)
{
	clear(c->folder, "");
	assert_int_equal(rmdir(c->folder), 0);
	assert_int_equal(rmdir(c->home), 0);
	free(c->folder);
	free(c->xdg);
	free(c->home);
}

/* What was read again is kept for the next time. */
static void test_kept(void **state)
{
	struct cache cache = make_cache();
	char *file = program_file(ONE, ".yaml");
	struct pty *p = program_start(24, 80, file, cache.env);

	(void)state;
	pty_wait_for(p, "The first");
	pty_wait_idle(p);
	clear(cache.folder, "");
	for (int i = 0; i < 2; i++) {
		replace(file, i ? ONE : ONE TWO);
		pty_wait_for(p, i ? "+0 ~0 -1" : "+1 ~0 -0");
		pty_wait_idle(p);
		assert_int_equal(clear(cache.folder, ""), 1);
	}
	end(p, file);
	drop_cache(&cache);
}

/* What the first screen took is kept of a chronology that is, though the reader
 * leaves as soon as he sees it. */
static void test_kept_screen(void **state)
{
	static const char file[] = "tests/data/screens.yaml";
	struct cache cache = make_cache();
	struct pty *p = program_start(24, 80, file, cache.env);

	(void)state;
	pty_wait_idle(p);
	program_quit(p);
	assert_int_equal(clear(cache.folder, ".beside"), 1);
	p = program_start(24, 80, file, cache.env);
	program_quit(p);
	assert_int_equal(clear(cache.folder, ".snapshot"), 1);
	assert_int_equal(clear(cache.folder, ".beside"), 1);
	drop_cache(&cache);
}

/* What is broken is told until it is mended, whatever keys are typed. */
static void test_broken(void **state)
{
	static const struct {
		const char *text; /* null: deleted */
		const char *told;
	} cases[] = {
		{ ONE "- {date: [2002\n", "never closed" },
		{ "", "no event is left" },
		{ NULL, "No such file" },
	};
	char *file;
	struct pty *p = start(&file, ONE TWO, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (cases[i].text)
			overwrite(file, cases[i].text);
		else
			unlink(file);
		pty_wait_for(p, cases[i].told);
		pty_wait_for(p, strrchr(file, '/') + 1);
		pty_type(p, "u");
		pty_wait_for(p, "nothing to undo");
		pty_type(p, "g");
		pty_wait_for(p, "go to");
		pty_type(p, "\033");
		pty_wait_for(p, cases[i].told);
		pty_wait_for(p, "of 2 rows");
		replace(file, ONE TWO);
		pty_wait_gone(p, cases[i].told);
		pty_wait_for(p, "2 events");
	}
	end(p, file);
}

/* Wants the report written to PATH with KEYS, which is refused, BECAUSE of
 * something; its TEXT stays. */
static void refuse(struct pty *p, const char *path, const char *keys,
		   const char *because, const char *text)
{
	struct file_bytes bytes;
	struct err err;

	pty_type(p, "w\x15");
	pty_type(p, path);
	pty_type(p, keys);
	pty_wait_for(p, because);
	assert_true(file_read(path, &bytes, &err));
	assert_string_equal(bytes.s, text);
	file_free(&bytes);
}

/* No report is written over a file of the chronology that is broken: since it
 * came, since it was read, or from the beginning; nor over any other then. */
static void test_no_report_over(void **state)
{
	static const char broken[] = "- {date: [2002\n";
	static const char input[] = "that is one of the files";
	char *folder = program_file("", ".d"), *a, *b;
	char *other = program_file("kept", ".txt");
	struct pty *p;

	(void)state;
	assert_int_equal(unlink(folder) + mkdir(folder, 0700), 0);
	assert_true(asprintf(&a, "%s/a.yaml", folder) > 0);
	assert_true(asprintf(&b, "%s/b.yaml", folder) > 0);
	replace(a, ONE);
	p = program_start(24, 80, folder, NULL);
	pty_wait_for(p, "1 event");
	replace(b, broken);
	pty_wait_for(p, "b.yaml:");
	refuse(p, b, "\r", "that is in a folder that is read", broken);
	refuse(p, other, "\ry", "because faults left something out", "kept");
	overwrite(a, broken);
	pty_wait_for(p, "a.yaml:");
	refuse(p, a, "\r", input, broken);
	replace(a, ONE);
	pty_wait_for(p, "b.yaml:");
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	pty_end(p);
	p = program_start(24, 80, folder, NULL);
	pty_wait_for(p, "b.yaml:");
	refuse(p, b, "\r", input, broken);
	pty_type(p, "q");
	pty_assert_exit(p, 2);
	pty_end(p);
	program_unlink(a);
	program_unlink(b);
	program_unlink(other);
	assert_int_equal(rmdir(folder), 0);
	free(folder);
}

/* A chronology in a folder: a file that is moved away is told by its name. */
static void test_moved(void **state)
{
	char *folder = program_file("", ".d"), *a, *b, *c;
	struct pty *p;

	(void)state;
	unlink(folder);
	assert_int_equal(mkdir(folder, 0700), 0);
	assert_true(asprintf(&a, "%s/a.yaml", folder) > 0);
	assert_true(asprintf(&b, "%s/b.yaml", folder) > 0);
	assert_true(asprintf(&c, "%s/b.txt", folder) > 0);
	replace(a, ONE);
	replace(b, TWO);
	p = program_start(24, 80, folder, NULL);
	pty_wait_for(p, "2 events");
	assert_int_equal(rename(b, c), 0);
	pty_wait_for(p, "b.yaml is gone");
	pty_wait_for(p, "1 event");
	assert_int_equal(rename(c, b), 0);
	pty_wait_for(p, "2 events");
	/* It is no more told as gone when it is there again, without events. */
	replace(b, "people: {a: {name: A}}\n");
	pty_wait_for(p, "1 event");
	assert_int_equal(rename(b, c), 0);
	pty_wait_for(p, "b.yaml is gone");
	assert_int_equal(rename(c, b), 0);
	pty_wait_gone(p, "b.yaml is gone");
	program_quit(p);
	program_unlink(a);
	program_unlink(b);
	free(c);
	assert_int_equal(rmdir(folder), 0);
	free(folder);
}

/* Save N on the screen: all of it, and nothing of another. */
static void check_save(struct pty *p, unsigned n)
{
	const char *at = pty_screen(p);
	unsigned rows = 0, shown;

	while ((at = strstr(at, "event of save "))) {
		assert_int_equal(sscanf(at, "event of save %u", &shown), 1);
		assert_int_equal(shown, n);
		rows++;
		at++;
	}
	assert_true(rows >= 4);
}

static void test_many_saves(void **state)
{
	char *file;
	struct pty *p = start(&file, ONE, NULL);

	(void)state;
	for (unsigned n = 1; n <= 12; n++) {
		char text[512], told[32];
		int fd = open(file, O_WRONLY | O_TRUNC);
		size_t length = 0;

		for (unsigned i = 0; i < 4; i++)
			length += (size_t)snprintf(
				text + length, sizeof(text) - length,
				"- {date: 200%u, title: event of save %u}\n",
				i, n);
		assert_true(fd >= 0);
		/* Half of it, then a key that makes it draw, then the rest. */
		assert_true(file_write_fd(fd, (struct sv){ text, 90 }));
		pty_type(p, n % 2 ? "j" : "k");
		pty_wait_idle(p);
		if (n > 1)
			check_save(p, n - 1);
		assert_true(file_write_fd(fd, (struct sv){ text + 90,
							   length - 90 }));
		close(fd);
		snprintf(told, sizeof(told), "event of save %u", n);
		pty_wait_for(p, told);
		pty_wait_idle(p);
		check_save(p, n);
	}
	end(p, file);
}

/* How the editor ended is told. */
static void test_editor(void **state)
{
	char *file;
	struct pty *p = start(&file, ONE, "VISUAL=false");

	(void)state;
	pty_type(p, "e");
	pty_wait_for(p, "the editor ended with status 1; nothing changed");
	end(p, file);
}

static void test_editor_killed(void **state)
{
	char *script = program_file("kill -9 $$\n", ".sh"), *visual, *file;
	struct pty *p;

	(void)state;
	assert_true(asprintf(&visual, "VISUAL=/bin/sh %s", script) > 0);
	p = start(&file, ONE, visual);
	pty_type(p, "e");
	pty_wait_for(p, "the editor was ended by signal 9 (Killed)");
	end(p, file);
	program_unlink(script);
	free(visual);
}

/* What cannot be read can be mended: the editor is led to the fault. */
static void test_edit_broken(void **state)
{
	char *script = program_file("[ \"$1\" = +3 ] || exit 1\n"
				    "head -n 2 \"$2\" >\"$2~\"\n"
				    "mv \"$2~\" \"$2\"\n", ".sh");
	char *visual, *file;
	struct pty *p;

	(void)state;
	assert_true(asprintf(&visual, "VISUAL=/bin/sh %s", script) > 0);
	p = start(&file, ONE TWO "- {date: [2003\n", visual);
	pty_wait_for(p, "never closed");
	pty_type(p, "e");
	pty_wait_for(p, "read again: no event changed");
	pty_wait_gone(p, "never closed");
	end(p, file);
	program_unlink(script);
	free(visual);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_saved),
		cmocka_unit_test(test_kept),
		cmocka_unit_test(test_kept_screen),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_no_report_over),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_many_saves),
		cmocka_unit_test(test_editor),
		cmocka_unit_test(test_editor_killed),
		cmocka_unit_test(test_edit_broken),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
