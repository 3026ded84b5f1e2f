/* The configuration as rows, with the place of each value, and its faults. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "config/config.h"
#include "support_arena.h"

#define FILE_NAME "config.yaml"

static struct diags read_rows(const char *path, struct config *config)
{
	struct diags d = { .arena = &arena };

	*config = config_read(&arena, path, &d);
	diag_sort(&d);
	return d;
}

/* The rows as "LINE:COLUMN GROUP.KEY=TEXT", a + before what is not the first of
 * a list, separated by blanks. */
static struct sv rows_text(const struct config *config)
{
	struct build b = { .arena = &arena };

	build_str(&b, "");
	for (size_t i = 0; i < config->n; i++) {
		const struct config_row *r = &config->rows[i];

		build_fmt(&b, "%s%u:%u %.*s%s%.*s%s%.*s", i ? " " : "",
			  r->text_at.line, r->text_at.column, SV_ARG(r->group),
			  r->group.n ? "." : "", SV_ARG(r->key),
			  r->more ? "+" : "=", SV_ARG(r->text));
	}
	return build_view(&b);
}

static struct sv faults_text(const struct diags *d)
{
	struct build b = { .arena = &arena };

	build_str(&b, "");
	for (size_t i = 0; i < d->n; i++) {
		assert_int_equal(
			sv_cmp(d->v[i].file, SV(FILE_NAME)), 0);
		build_fmt(&b, "%s%u:%u ", i ? " " : "", d->v[i].line,
			  d->v[i].column);
		build_sv(&b, fault_print(&arena, d->v[i].fault));
	}
	return build_view(&b);
}

static void test_rows(void **state)
{
	static const struct {
		const char *text, *rows, *faults;
	} cases[] = {
		{ "", "", "" },
		{ "# nothing yet\n", "", "" },
		{ "options:\n", "", "" },
		{ "options: {}\n", "", "" },
		{ "options: []\n", "1:10 =", "" },
		{ "options: ''\n", "", "" },
		{ "options:\n  lang: ru\n  iso: yes\n",
		  "2:9 lang=ru 3:8 iso=yes", "" },
		{ "options: {lang: , iso: []}\n", "1:17 lang= 1:24 iso=", "" },
		{ "options:\n  lang: [ru, de]\n", "2:10 lang=ru 2:14 lang+de",
		  "" },
		{ "options: {é: 1, b: 2}\n", "1:14 é=1 1:20 b=2", "" },
		{ "options:\n  report:\n    width: 90\n  iso: yes\n",
		  "3:12 report.width=90 4:8 iso=yes", "" },
		{ "options: ru\n", "1:10 =ru", "" },
		{ "options: [ru, de]\n", "1:11 =ru 1:15 +de", "" },
		{ "\xEF\xBB\xBFoptions: {lang: ru}\n", "1:17 lang=ru", "" },
		{ "options: {a: &x b, c: *x}\n", "1:14 a=b 1:23 c=b", "" },

		/* what is wrong, and what holds beside it */
		{ "- a\n", "", "1:3 config-root" },
		{ "text\n", "", "1:1 config-root" },
		{ "optoins: {}\noptions: {a: 1}\n", "2:14 a=1",
		  "1:1 config-unknown" },
		{ "options: {a: 1, a: 2}\n", "1:14 a=1", "1:17 key-twice" },
		{ "options: {a: 1}\noptions: {b: 2}\n", "1:14 a=1",
		  "2:1 key-twice" },
		{ "options: {a: 1}\n---\noptions: {b: 2}\n", "1:14 a=1", "" },
		{ "options: {r: {w: {x: 1}, v: 1}}\n", "1:29 r.v=1",
		  "1:18 config-value" },
		{ "options: {r: [1, [2], 3]}\n", "1:15 r=1 1:23 r+3",
		  "1:18 config-value" },
		{ "options: {? [a] : 1, b: 2}\n", "1:25 b=2",
		  "1:13 config-value" },
		{ "options: {a: 1}\nx: [\n", "1:14 a=1", "3:1 yaml-syntax" },
		{ "options: {a: \"\x01\"}\n", "", "1:15 control-character" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config config;
		struct diags d;
		struct err err;

		assert_true(file_write(FILE_NAME, sv_of(cases[i].text),
				       FILE_REPLACE, &err));
		d = read_rows(FILE_NAME, &config);
		assert_string_equal(rows_text(&config).s, cases[i].rows);
		assert_string_equal(faults_text(&d).s, cases[i].faults);
	}
}

/* Only a file that is one, and no longer than a configuration is. */
static void test_files(void **state)
{
	enum { LONGEST = 1 << 16 };
	static char large[LONGEST + 1];
	struct sv all = { large, sizeof(large) };
	struct config config;
	struct diags d;
	struct err err;

	(void)state;
	memset(large, '#', sizeof(large));
	memcpy(large, "options: {a: 1} ", 16);
	unlink(FILE_NAME);
	d = read_rows(FILE_NAME, &config);
	assert_int_equal(d.n + config.n, 0); /* there is none */
	d = read_rows(NULL, &config);
	assert_int_equal(d.n + config.n, 0);

	assert_int_equal(mkfifo(FILE_NAME, 0600), 0);
	d = read_rows(FILE_NAME, &config);
	assert_string_equal(faults_text(&d).s, "0:0 config-unused");
	unlink(FILE_NAME);
	assert_int_equal(mkdir(FILE_NAME, 0700), 0);
	d = read_rows(FILE_NAME, &config);
	assert_string_equal(faults_text(&d).s, "0:0 config-unused");
	rmdir(FILE_NAME);

	assert_true(file_write("mine.yaml", all, FILE_REPLACE, &err));
	assert_int_equal(symlink("mine.yaml", FILE_NAME), 0);
	d = read_rows(FILE_NAME, &config);
	assert_string_equal(faults_text(&d).s, "0:0 config-large");
	assert_int_equal(config.n, 0);
	all.n--;
	assert_true(file_write("mine.yaml", all, FILE_REPLACE, &err));
	d = read_rows(FILE_NAME, &config);
	assert_int_equal(d.n, 0);
	assert_int_equal(config.n, 1);
}

/* What tells why PATH is not used; empty where it is. */
static const char *unused(const char *path)
{
	struct config config;
	struct diags d = read_rows(path, &config);

	assert_int_equal(config.n, d.n ? 0 : 1);
	return d.n ? arena_cstr(&arena, d.v[0].message) : "";
}

/* What somebody else may have written is not obeyed. */
static void test_others(void **state)
{
	static const char path[] = "annals/" FILE_NAME;
	struct err err;

	(void)state;
	assert_int_equal(mkdir("annals", 0700), 0);
	assert_true(file_write(path, SV("options: {a: 1}"), FILE_NEW, &err));
	assert_int_equal(chmod(path, 0644), 0);
	assert_string_equal(unused(path), "");
	assert_int_equal(chmod(path, 0666), 0);
	assert_string_equal(unused(path),
			    "is not used, as it can be written by everybody "
			    "(chmod o-w); mend or remove it");
	assert_int_equal(chmod(path, 0600) + chmod("annals", 0777), 0);
	assert_non_null(strstr(unused(path), "is in a folder that can be "
					     "written by everybody"));
	assert_int_equal(chmod("annals", 01777), 0);
	assert_string_equal(unused(path), "");
	if (geteuid() == 0) { /* only root can give a file away */
		assert_int_equal(chown(path, 12345, 12345), 0);
		assert_non_null(strstr(unused(path), "it belongs to somebody"));
		assert_int_equal(chown(path, 0, 0), 0);
		assert_int_equal(chown("annals", 12345, 12345), 0);
		assert_non_null(strstr(unused(path), "in a folder that bel"));
	}
	assert_int_equal(unlink(path) + rmdir("annals"), 0);
}

/* No folder, though something is called so. */
static void test_no_folder(void **state)
{
	static const char path[] = "annals/" FILE_NAME;
	struct diags diags = { .arena = &arena };
	struct err err;

	(void)state;
	assert_true(file_write("annals", SV("x"), FILE_NEW, &err));
	assert_non_null(strstr(unused(path), "Not a directory"));
	config_read(&arena, "annals/.config/annals/" FILE_NAME, &diags);
	assert_int_equal(diags.n, 0); /* HOME=/dev/null */
	assert_int_equal(unlink("annals") + symlink("annals", "annals"), 0);
	assert_non_null(strstr(unused(path), "Too many levels"));
	assert_int_equal(unlink("annals"), 0);
}

static void test_path(void **state)
{
	(void)state;
	setenv("HOME", "/folder", 1);
	unsetenv("XDG_CONFIG_HOME");
	assert_string_equal(config_path(&arena),
			    "/folder/.config/annals/config.yaml");
	setenv("XDG_CONFIG_HOME", "/etc/x", 1);
	assert_string_equal(config_path(&arena), "/etc/x/annals/config.yaml");
	setenv("XDG_CONFIG_HOME", "relative", 1);
	assert_string_equal(config_path(&arena),
			    "/folder/.config/annals/config.yaml");
	unsetenv("HOME");
	assert_null(config_path(&arena));
}

static int to_own_folder(void **state)
{
	char folder[] = "/tmp/annals-XXXXXX";

	(void)state;
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave_folder(void **state)
{
	char folder[256];

	unlink(FILE_NAME);
	unlink("mine.yaml");
	if (!getcwd(folder, sizeof(folder)) || chdir("/") != 0 ||
	    rmdir(folder) != 0)
		return -1;
	return arena_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_others),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_path),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, to_own_folder, leave_folder);
}
