/* What is kept of visits between runs: of each chronology apart, not too much,
 * and nothing of it lost that could not be read. */
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_file.h"
#include "support_state.h"

static char seen_folder[sizeof(own_folder) + sizeof("/seen")];

enum { PATH = sizeof(seen_folder) + sizeof("/.bad") + NAME_MAX };

/* What is damaged begins with that word here. */
static bool sound(struct sv bytes)
{
	return bytes.n > 0 && !sv_starts(bytes, SV("damaged"));
}

/* What S keeps of OF, in A. */
static struct sv seen(struct state *s, struct arena *a, const char *of)
{
	return state_seen(s, a, sv_of(of), sound);
}

/* Of OF so much was SEEN, and that is kept. */
static void see(struct state *s, const char *of, struct sv seen)
{
	state_see(s, sv_of(of), seen, sound);
	assert_true(state_changed(s));
	own_store(s);
}

/* Removes the files of PATH; how many there were. */
static int empty_folder(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *at;
	int n = 0;

	assert_non_null(d);
	while ((at = readdir(d))) {
		if (at->d_name[0] == '.')
			continue;
		assert_int_equal(unlinkat(dirfd(d), at->d_name, 0), 0);
		n++;
	}
	closedir(d);
	return n;
}

/* Sets when the files of PATH were written: long ago, the one that is told
 * second still before; sets its name. */
static void age_files(const char *path, char name[NAME_MAX + 1])
{
	struct timespec at[2] = { { .tv_sec = 2000 }, { .tv_sec = 2000 } };
	DIR *d = opendir(path);
	struct dirent *of;

	assert_non_null(d);
	for (int n = 0; (of = readdir(d));) {
		if (of->d_name[0] == '.')
			continue;
		at[0].tv_sec = at[1].tv_sec = n == 1 ? 1000 : 2000;
		assert_int_equal(utimensat(dirfd(d), of->d_name, at, 0), 0);
		if (n++ == 1)
			snprintf(name, NAME_MAX + 1, "%s", of->d_name);
	}
	closedir(d);
}

/* How many files are open. */
static int count_open(void)
{
	int n = 0;

	for (int fd = 0; fd < 64; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

static int setup(void **state)
{
	if (own_setup(state) != 0)
		return -1;
	snprintf(seen_folder, sizeof(seen_folder), "%s/seen", own_folder);
	return 0;
}

/* Each of two chronologies is kept apart, and not as lines. */
static void test_apart(void **state)
{
	struct arena a = { 0 };
	struct state *s = state_open(own_folder);
	struct sv bytes = { "\0\n\xFF", 3 };
	int files = count_open();

	(void)state;
	assert_int_equal(seen(s, &a, "/x.yaml").n, 0);
	assert_false(state_has_seen(s, SV("/x.yaml")));
	state_see(s, SV("/x.yaml"), bytes, sound);
	assert_true(state_has_seen(s, SV("/x.yaml")));
	assert_true(state_changed(s));
	assert_true(sv_eq(seen(s, &a, "/x.yaml"), bytes));
	own_store(s);
	see(s, "/y.yaml", SV("o"));
	state_close(s);
	s = state_open(own_folder);
	assert_true(sv_eq(seen(s, &a, "/x.yaml"), bytes));
	assert_true(own_is(seen(s, &a, "/y.yaml"), "o"));
	assert_int_equal(seen(s, &a, "/z.yaml").n, 0);
	assert_true(state_has_seen(s, SV("/x.yaml")));
	assert_false(state_has_seen(s, SV("/z.yaml")));
	assert_int_equal(state_told(s).n, 0);
	assert_int_equal(path_mode(seen_folder) & 0777, 0700);
	assert_int_equal(empty_folder(seen_folder), 2);
	assert_int_equal(rmdir(seen_folder), 0);
	assert_int_equal(count_open(), files);
	state_close(s);
	arena_free(&a);
}

/* However many are visited, the folder stays small, but for what is no visit
 * that can be read. */
static void test_most(void **state)
{
	struct arena a = { 0 };
	struct state *s = state_open(own_folder);
	char oldest[PATH], name[NAME_MAX + 1];

	(void)state;
	for (int i = 0; i < STATE_SEEN_FILES; i++) {
		snprintf(name, sizeof(name), "/%d.yaml", i);
		see(s, name, SV("o"));
	}
	age_files(seen_folder, name);
	snprintf(oldest, sizeof(oldest), "%s/0123456789abcdef.bad",
		 seen_folder);
	own_put(oldest, "damaged");
	assert_int_equal(utimensat(AT_FDCWD, oldest,
				   (struct timespec[2]){ { 0 } }, 0), 0);
	see(s, "/0.yaml", SV("o"));
	assert_holds(oldest, "damaged");
	snprintf(oldest, sizeof(oldest), "%s/%s", seen_folder, name);
	assert_true(file_exists(oldest));
	see(s, "/last.yaml", SV("o"));
	assert_false(file_exists(oldest));
	assert_int_equal(empty_folder(seen_folder), STATE_SEEN_FILES + 1);
	assert_int_equal(rmdir(seen_folder), 0);
	state_close(s);
	arena_free(&a);
}

/* As much as may be kept of one, and a byte more. */
static void test_large(void **state)
{
	struct arena a = { 0 };
	struct build b = { .arena = &a };
	struct state *s = state_open(own_folder);

	(void)state;
	while (b.n < STATE_SEEN_MAX)
		build_char(&b, 'x');
	state_see(s, SV("a"), build_view(&b), sound);
	assert_int_equal(seen(s, &a, "a").n, STATE_SEEN_MAX);
	build_char(&b, 'x');
	state_see(s, SV("a"), build_view(&b), sound);
	assert_int_equal(seen(s, &a, "a").n, STATE_SEEN_MAX);
	state_close(s);
	arena_free(&a);
}

/* The path of the only file of SEEN_FOLDER. */
static void only_file(char path[PATH])
{
	DIR *d = opendir(seen_folder);
	struct dirent *at;
	int n = 0;

	assert_non_null(d);
	while ((at = readdir(d)))
		if (at->d_name[0] != '.') {
			snprintf(path, PATH, "%s/%s", seen_folder,
				 at->d_name);
			n++;
		}
	closedir(d);
	assert_int_equal(n, 1);
}

/* What is in the way of a visit, and what is told of that. */
static const struct {
	const char *text; /* null: a folder */
	mode_t mode;
	const char *told;
} damages[] = {
	{ "damaged", 0600,
	  "what was seen is not used, as it is damaged, or of another version "
	  "of annals; mend or remove it: " },
	{ "", 0600, "as it is damaged, or of another" },
	{ NULL, 0700, "as it is a folder, not a file; mend" },
	{ "o", 0000, "as it cannot be opened: Permission denied; mend" },
};

/* It is told once, counts as no visit, and is put aside by the next one. */
static void test_damaged(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(damages) / sizeof(*damages); i++) {
		struct arena a = { 0 };
		struct state *s = state_open(own_folder);
		char path[PATH], aside[PATH + 4];
		const char *told;

		if (damages[i].mode == 0 && geteuid() == 0) {
			state_close(s);
			continue; /* root may read it */
		}
		see(s, "/x.yaml", SV("o"));
		state_close(s);
		only_file(path);
		snprintf(aside, sizeof(aside), "%s.bad", path);
		assert_int_equal(unlink(path), 0);
		if (damages[i].text)
			own_put(path, damages[i].text);
		else
			assert_int_equal(mkdir(path, 0700), 0);
		assert_int_equal(chmod(path, damages[i].mode), 0);

		s = state_open(own_folder);
		assert_int_equal(seen(s, &a, "/x.yaml").n, 0);
		assert_true(state_has_seen(s, SV("/x.yaml")));
		told = state_told(s).s;
		if (!strstr(told, damages[i].told) || !strstr(told, path))
			fail_msg("case %zu: %s", i, told);
		assert_int_equal(state_told(s).n, 0);
		assert_true(file_exists(path));
		see(s, "/x.yaml", SV("new"));
		assert_non_null(strstr(state_told(s).s, aside));
		assert_holds(path, "new");
		assert_int_equal(path_mode(aside) & 0777, damages[i].mode);
		if (damages[i].text && damages[i].mode != 0)
			assert_holds(aside, damages[i].text);
		see(s, "/x.yaml", SV("newer"));
		assert_int_equal(state_told(s).n, 0);
		assert_int_equal(remove(aside), 0);
		assert_int_equal(empty_folder(seen_folder), 1);
		assert_int_equal(rmdir(seen_folder), 0);
		state_close(s);
		arena_free(&a);
	}
}

/* Where the folder is none, nothing was seen, and nothing replaces it. */
static void test_no_folder(void **state)
{
	struct arena a = { 0 };
	struct state *s;
	struct err err;

	(void)state;
	own_folders();
	own_put(seen_folder, "mine");
	s = state_open(own_folder);
	assert_int_equal(seen(s, &a, "/x.yaml").n, 0);
	assert_int_equal(state_told(s).n, 0);
	state_see(s, SV("/x.yaml"), SV("new"), sound);
	assert_false(state_store(s, &err));
	assert_non_null(strstr(err.text, seen_folder));
	assert_holds(seen_folder, "mine");
	assert_int_equal(unlink(seen_folder), 0);
	state_close(s);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		OWN_TEST(test_apart),
		OWN_TEST(test_most),
		OWN_TEST(test_large),
		OWN_TEST(test_damaged),
		OWN_TEST(test_no_folder),
	};

	return cmocka_run_group_tests(tests, setup, own_teardown);
}
