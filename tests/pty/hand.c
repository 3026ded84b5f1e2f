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
				    "SSH_CONNECTION", "SSH_TTY",
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
	pty_wait_for(p, "by OSC 52; tmux or the terminal may refuse");
	assert_int_equal(count(p, "\033Ptmux;\033\033]52;c;" ADDRESS
				  "\033\033\\\033\\"), 1);
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
	pty_wait_for(p, "Copied by OSC 52; the terminal may refuse: "
			"annals report -q 2024");
	assert_int_equal(count(p, "\033]52;c;"), 1);
	end(p, file);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terminal),
		cmocka_unit_test(test_tmux),
		cmocka_unit_test(test_tool),
		cmocka_unit_test(test_tool_fails),
		cmocka_unit_test(test_command),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
