/* A folder for what is kept between runs. */
#include "support_state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_file.h"

char own_folder[4096];

int own_setup(void **state)
{
	umask(022);
	if (file_setup(state) != 0)
		return -1;
	snprintf(own_folder, sizeof(own_folder), "%s/a/b/annals", file_folder);
	return 0;
}

int own_clear(void **state)
{
	static const char *const names[] = {
		"history", "saved", "marks", "tags", "remarks", "places",
		"remarks.bad", "history.bad", "saved.bad",
		"saved.bad2", ".annals-killed", "../saved",
	};
	char path[8192];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "%s/%s", own_folder, names[i]);
		remove(path);
	}
	rmdir("a/b/annals");
	rmdir("a/b");
	rmdir("a");
	remove("a");
	return 0;
}

int own_teardown(void **state)
{
	own_clear(state);
	return file_teardown(state);
}

void own_put(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

void own_store(struct state *s)
{
	struct err err = { .text = "" };

	if (!state_store(s, &err))
		fail_msg("%s", err.text);
	assert_false(state_changed(s));
}

void own_folders(void)
{
	assert_int_equal(mkdir("a", 0700), 0);
	assert_int_equal(mkdir("a/b", 0700), 0);
	assert_int_equal(mkdir("a/b/annals", 0700), 0);
}

bool own_is(struct sv text, const char *want)
{
	return sv_eq(text, sv_of(want));
}

struct sv own_saved(const struct state *s, const char *name)
{
	size_t n;
	const struct sv_pair *v = state_saved(s, &n);

	for (size_t i = 0; i < n; i++)
		if (own_is(v[i].name, name))
			return v[i].text;
	return (struct sv){ 0 };
}
