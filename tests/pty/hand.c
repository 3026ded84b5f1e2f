/* What the program hands over: to the terminal's clipboard, or to a tool. */
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
#include "base/sv.h"
#include "support_program.h"

/* With a title that would copy something else, if it could. */
static const char one_event[] =
	"- {date: 2024, title: \"x\\e]52;c;aGk=\\e\\\\\", "
	"url: \"https://a.example/~b?c=1&d\"}\n";

/* Neither of a desktop nor of tmux, unless ENV says otherwise. */
static struct pty *start(char **file, const char *first, const char *second)
{
	const char *const env[] = { "TMUX", "DISPLAY", "WAYLAND_DISPLAY",
				    "SSH_CONNECTION", "SSH_TTY", "BROWSER",
				    first ? first : "TMUX",
				    second ? second : "SSH_TTY", NULL };
	struct pty *p;

	*file = program_file(one_event, ".yaml");
	p = program_start(24, 80, *file, env);
	pty_wait_for(p, "1 event");
	pty_wait_idle(p);
	pty_forget(p);
	return p;
}

/* How often TEXT was written since the event was seen. */
static size_t count(struct pty *p, const char *text)
{
	size_t n, found = 0;
	const char *bytes = pty_written(p, &n);
	struct sv rest = { bytes, n };

	for (size_t at = 0;
	     (at = sv_find(rest, sv_of(text), at)) != SV_NONE; at++)
		found++;
	return found;
}

static void end(struct pty *p, char *file)
{
	program_quit(p);
	program_unlink(file);
}

/* base64 of the address, as base64(1) has it. */
#define ADDRESS "aHR0cHM6Ly9hLmV4YW1wbGUvfmI/Yz0xJmQ="

static void test_terminal(void **state)
{
	char *file;
	struct pty *p = start(&file, NULL, NULL);

	(void)state;
	pty_type(p, "yl");
	pty_wait_for(p, "Copied the link, 26 bytes, by OSC 52; the terminal "
			"may refuse");
	assert_int_equal(count(p, "\033]52;c;" ADDRESS "\033\\"), 1);
	assert_int_equal(count(p, "\033]52"), 1);
	/* What the title holds is shown, and copied, as text. */
	pty_type(p, "yt");
	pty_wait_for(p, "Copied the text");
	assert_int_equal(count(p, "\033]52"), 2);
	assert_int_equal(count(p, "aGk="), count(p, "<U+001B>]52;c;aGk="));
	end(p, file);
}

static void test_tmux(void **state)
{
	char *file;
	struct pty *p = start(&file, "TMUX=/tmp/tmux-0/default,1,0", NULL);

	(void)state;
	pty_type(p, "yl");
	/* The terminal of the tests is not tmux: a libvterm from 0.3 on takes
	 * the escape within for its own and puts the message elsewhere. */
	pty_wait_for(p, "tmux or the terminal may refuse");
	assert_int_equal(count(p, "\033Ptmux;\033\033]52;c;" ADDRESS
				  "\033\033\\\033\\"), 1);
	/* And what tmux itself takes. */
	assert_int_equal(count(p, "\033]52;c;" ADDRESS "\033\\"), 1);
	end(p, file);
}

/* The folder of a program wl-copy, which does what SCRIPT says. */
static char *tool(const char *script)
{
	char *folder = program_file("", ".bin"), *path, *text;
	struct err err;

	unlink(folder);
	assert_int_equal(mkdir(folder, 0700), 0);
	assert_true(asprintf(&path, "%s/wl-copy", folder) > 0);
	assert_true(asprintf(&text, "#!/bin/sh\n%s\n", script) > 0);
	assert_true(file_write(path, sv_of(text), FILE_NEW, &err));
	assert_int_equal(chmod(path, 0700), 0);
	free(path);
	free(text);
	return folder;
}

static void remove_tool(char *folder)
{
	static const char *const names[] = { "wl-copy", "out", "" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char *path;

		assert_true(asprintf(&path, "%s/%s", folder, names[i]) > 0);
		remove(path);
		free(path);
	}
	free(folder);
}

/* Where there is a desktop, its tool is asked, and the terminal is not. */
static void test_tool(void **state)
{
	char *folder = tool("echo to be seen by nobody\n"
			    "cat >\"${0%/*}/out\""), *path, *out, *file;
	struct file_bytes bytes;
	struct err err;
	struct pty *p;

	(void)state;
	assert_true(asprintf(&path, "PATH=%s:/usr/bin:/bin", folder) > 0);
	assert_true(asprintf(&out, "%s/out", folder) > 0);
	p = start(&file, path, "WAYLAND_DISPLAY=wayland-0");
	pty_type(p, "yl");
	pty_wait_for(p, "Copied the link, 26 bytes, with wl-copy");
	assert_int_equal(count(p, "\033]52"), 0);
	assert_int_equal(count(p, "to be seen"), 0);
	assert_true(file_read(out, &bytes, &err));
	assert_string_equal(bytes.s, "https://a.example/~b?c=1&d");
	file_free(&bytes);
	end(p, file);
	remove_tool(folder);
	free(path);
	free(out);
}

/* For those whose terminal refuses: a file that nobody else can read. */
static void test_file(void **state)
{
	char *home = program_file("", ".state"), *env, *path, *file;
	struct file_bytes bytes;
	struct stat st;
	struct err err;
	struct pty *p;

	(void)state;
	unlink(home);
	assert_int_equal(mkdir(home, 0700), 0);
	assert_true(asprintf(&env, "XDG_STATE_HOME=%s", home) > 0);
	assert_true(asprintf(&path, "%s/annals/copied", home) > 0);
	p = start(&file, env, NULL);
	pty_type(p, ":set clip file\r");
	pty_wait_for(p, "clip is now file");
	pty_type(p, "yl");
	pty_wait_for(p, "Copied the link, 26 bytes, into /");
	assert_int_equal(count(p, "\033]52"), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_true(file_read(path, &bytes, &err));
	assert_string_equal(bytes.s, "https://a.example/~b?c=1&d");
	file_free(&bytes);
	/* The next one takes its place. */
	pty_type(p, "yt");
	pty_wait_for(p, "Copied the text");
	assert_true(file_read(path, &bytes, &err));
	assert_non_null(strstr(bytes.s, "2024"));
	file_free(&bytes);
	end(p, file);
	assert_int_equal(unlink(path), 0);
	free(path);
	assert_true(asprintf(&path, "%s/annals/history", home) > 0);
	assert_int_equal(unlink(path), 0); /* what was typed */
	program_forget(home);
	*strrchr(path, '/') = '\0';
	assert_int_equal(rmdir(path) + rmdir(home), 0);
	free(env);
	free(path);
	free(home);
}

/* A tool that fails, or does not end, leaves it to the terminal. */
static void test_tool_fails(void **state)
{
	static const char *const scripts[] = { "exit 1", "exec sleep 600" };

	(void)state;
	for (size_t i = 0; i < sizeof(scripts) / sizeof(*scripts); i++) {
		char *folder = tool(scripts[i]), *path, *file;
		struct pty *p;

		assert_true(asprintf(&path, "PATH=%s:/usr/bin:/bin", folder) >
			    0);
		p = start(&file, path, "WAYLAND_DISPLAY=wayland-0");
		pty_type(p, "yl");
		pty_wait_for(p, "by OSC 52");
		assert_int_equal(count(p, "\033]52;c;" ADDRESS "\033\\"), 1);
		end(p, file);
		remove_tool(folder);
		free(path);
	}
}

static void test_command(void **state)
{
	char *file;
	struct pty *p = start(&file, NULL, NULL);

	(void)state;
	pty_type(p, "f2024\r");
	pty_type(p, "Y");
	pty_wait_for(p, "Copied: annals report -q 2024");
	assert_int_equal(count(p, "\033]52;c;"), 1);
	end(p, file);
}

/* What is written to the FIFO NAME, which somebody opens, and it is gone. */
static const char *read_fifo(const char *name, char *text, size_t size)
{
	FILE *f = fopen(name, "r");
	size_t n;

	assert_non_null(f);
	n = fread(text, 1, size - 1, f);
	text[n] = '\0';
	fclose(f);
	assert_int_equal(unlink(name), 0);
	return text;
}

/* The browser gets its own words and the address as one more; the screen
 * stays, and what the browser prints is not on it. */
static void test_open(void **state)
{
	char *fifo = program_file("", ".fifo"), *script, *text, *browser;
	char *file, got[200];
	struct pty *p;

	(void)state;
	unlink(fifo);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_true(asprintf(&text, "echo seen by nobody; echo \"$#|$1|$2\" "
				    ">%s\n", fifo) > 0);
	script = program_file(text, ".sh");
	assert_true(asprintf(&browser, "BROWSER=/bin/sh  %s -w", script) > 0);
	p = start(&file, browser, "SSH_CONNECTION=1 2 3 4");
	pty_type(p, "o");
	assert_string_equal(read_fifo(fifo, got, sizeof(got)),
			    "2|-w|https://a.example/~b?c=1&d\n");
	pty_wait_for(p, "Given to /bin/sh: https://a.example/~b?c=1&d");
	assert_int_equal(count(p, "seen by"), 0);
	assert_int_equal(count(p, "\033[?1049"), 0);
	end(p, file);
	program_unlink(script);
	free(fifo);
	free(text);
	free(browser);
}

/* A browser of the terminal's own gets the terminal, and gives it back. */
static void test_open_there(void **state)
{
	char *folder = tool("echo the page of \"$1\"; read line"), *env, *file;
	char *old, *new;
	struct pty *p;

	(void)state;
	assert_true(asprintf(&old, "%s/wl-copy", folder) > 0);
	assert_true(asprintf(&new, "%s/w3m", folder) > 0);
	assert_true(asprintf(&env, "BROWSER=%s", new) > 0);
	assert_int_equal(rename(old, new), 0);
	p = start(&file, env, NULL);
	pty_type(p, "o");
	pty_wait_for(p, "the page of https://a.example/~b?c=1&d");
	assert_false(pty_alternate(p));
	pty_type(p, "\n");
	pty_wait_for(p, "1 event");
	assert_true(pty_alternate(p));
	end(p, file);
	unlink(new);
	remove_tool(folder);
	free(old);
	free(new);
	free(env);
}

/* Without a browser the address is shown and copied. */
static void test_open_nowhere(void **state)
{
	static const char *const env[][2] = {
		{ NULL, NULL },
		{ "SSH_CONNECTION=1 2 3 4", "DISPLAY=:0" },
		{ "BROWSER=", NULL },
	};
	char *file;
	struct pty *p;

	(void)state;
	for (size_t i = 0; i < sizeof(env) / sizeof(*env); i++) {
		p = start(&file, env[i][0], env[i][1]);
		pty_type(p, "o");
		pty_wait_for(p, "Copied: https://a.example");
		assert_int_equal(count(p, "\033]52;c;" ADDRESS "\033\\"), 1);
		end(p, file);
	}
	p = start(&file, "BROWSER=/nowhere/x", NULL);
	pty_type(p, "o");
	pty_wait_for(p, "cannot run \"/nowhere/x\": No such file");
	end(p, file);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terminal),
		cmocka_unit_test(test_tmux),
		cmocka_unit_test(test_tool),
		cmocka_unit_test(test_file),
		cmocka_unit_test(test_tool_fails),
		cmocka_unit_test(test_command),
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_open_there),
		cmocka_unit_test(test_open_nowhere),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
