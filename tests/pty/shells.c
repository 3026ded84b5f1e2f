/* Shells complete command lines of the program, by their scripts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_program.h"

enum { ARGS_MAX = 6, TEXT_MAX = PROGRAM_PATH + 200 };

/* A shell that reads nothing of the reader's, and the line that takes the
 * script.  $TMPDIR is this suite's own. */
struct shell {
	const char *argv[ARGS_MAX]; /* [0] is sought in $PATH */
	const char *take;
};

static const struct shell shells[] = {
	{ { "bash", "--norc", "--noprofile", "-i" },
	  ". src/cmd/shells.bash" },
	{ { "zsh", "-f", "-i" },
	  "autoload -Uz compinit; mkdir $TMPDIR/zsh; "
	  "ln -s $PWD/src/cmd/shells.zsh $TMPDIR/zsh/_annals; "
	  "fpath=($TMPDIR/zsh $fpath); compinit -D -u" },
	{ { "fish", "--no-config", "-i" },
	  /* Its own tells the folder, and long lines are wrapped. */
	  "function fish_prompt; echo -n '> '; end; "
	  "source src/cmd/shells.fish" },
};

static const struct {
	const char *typed, *shown;
} cases[] = {
	{ "annals li\t", "annals list" },
	{ "annals list --fo\t", "annals list --format" },
	{ "annals list --format=n\t", "annals list --format=ndjson" },
	{ "annals list -f n\t", "annals list -f ndjson" },
	{ "annals report -T y\t", "annals report -T yaml" },
	{ "annals names --sort c\t", "annals names --sort count" },
	{ "annals names pl\t", "annals names places" },
	{ "annals check --explain date-inv\t",
	  "annals check --explain date-invalid" },
	{ "annals import ts\t", "annals import tsv" },
	{ "annals help k\t", "annals help keys" },
	{ "annals list --kind vis\t", "annals list --kind visit" },
	/* The blank before it is quoted in each shell's own way. */
	{ "annals list --who koch\t", "Kochanova" },
	{ "annals list --who \"Natalia K\t",
	  "annals list --who \"Natalia Kochanova\"" },
	/* In small letters, which fish leaves as they are. */
	{ "annals list --who=koch\t", "ochanova" },
	{ "annals list -q who:koch\t", "ochanova" },
	/* A surname of several: what is the same of them, then each. */
	{ "annals list --who aliyev\t", "Aliyev" },
	{ "annals list --who \"aliyev, i\t", "Ilham" },
	{ "annals list -q 'who:\"aliyev, h\t", "Heydar" },
	{ "annals show cop29-m\t", "annals show cop29-meeting" },
	{ "annals list -q kind:vis\t", "annals list -q kind:visit" },
	{ "annals list -q 'at:minsk who:\"Natalia K\t",
	  "at:minsk who:\"Natalia Kochanova\"'" },
	{ "annals check tests/da\t", "annals check tests/data/" },
	{ "annals import csv READ\t", "annals import csv README.md" },
	{ "annals report --output=READ\t",
	  "annals report --output=README.md" },
	{ "annals list --sort \t\t", "relevance" },
};

/* Where $PATH has the program NAME, in PATH; false for nowhere. */
static bool find_program(const char *name, char path[PROGRAM_PATH])
{
	const char *from = getenv("PATH");

	while (from && *from) {
		size_t n = strcspn(from, ":");

		snprintf(path, PROGRAM_PATH, "%.*s/%s", (int)n, from, name);
		if (access(path, X_OK) == 0)
			return true;
		from += n + (from[n] == ':');
	}
	return false;
}

/* Starts SHELL, which finds the program, and takes its script. */
static struct pty *start(const struct shell *shell, const char *path)
{
	char program[PROGRAM_PATH], search[TEXT_MAX];
	const char *env[] = { search, "ANNALS_PATH=data", "PS1=> ",
			      "HISTFILE", NULL };
	const char *argv[ARGS_MAX];
	const struct pty_options options = { .argv = argv, .env = env };
	struct pty *p;

	*strrchr(program_path(program), '/') = '\0';
	snprintf(search, sizeof(search), "PATH=%s:%s", program,
		 getenv("PATH"));
	memcpy(argv, shell->argv, sizeof(argv));
	argv[0] = path;
	p = pty_start(&options);
	pty_type(p, shell->take);
	/* What is typed does not hold the word that is printed. */
	pty_type(p, "; echo rea''dy\r");
	pty_wait_for(p, "ready");
	return p;
}

/* Types the cases one after the other, each on an empty screen. */
static void complete_all(struct pty *p)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		pty_type(p, "\025\f"); /* C-u, C-l */
		pty_wait_gone(p, i ? cases[i - 1].shown : "ready");
		pty_type(p, cases[i].typed);
		pty_wait_for(p, cases[i].shown);
	}
}

/* A name that would run commands, had it no quotes of the shell's. */
#define ATTACK "Zed$(touch $TMPDIR/ran)`touch $TMPDIR/ran`;!\\\\x"

/* What a chronology says runs nothing, in whatever quotes it is completed. */
static void complete_attack(struct pty *p)
{
	static const char *const before[] = {
		"--who \"", "--who '", "--who ", "--who=\"", "-q 'who:",
	};
	char *file = program_file("- date: 2024\n"
				  "  title: Quiet\n"
				  "  who: '" ATTACK "'\n", ".yaml");
	char ran[PROGRAM_PATH], line[TEXT_MAX];

	snprintf(ran, sizeof(ran), "%s/ran", getenv("TMPDIR"));
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		snprintf(line, sizeof(line), "annals list %s %sZ\t", file,
			 before[i]);
		pty_type(p, "\025\f");
		pty_wait_gone(p, "Zed");
		pty_type(p, line);
		pty_wait_for(p, "Zed");
		pty_type(p, "\r");
		pty_wait_for(p, "Quiet");
		assert_int_not_equal(access(ran, F_OK), 0);
	}
	program_unlink(file);
}

static void test_shell(void **state)
{
	const struct shell *shell = *state;
	char path[PROGRAM_PATH];
	struct pty *p;

	if (!find_program(shell->argv[0], path)) {
		printf("tests/pty/shells.c: warning: there is no %s: make "
		       "deps test installs it\n",
		       shell->argv[0]);
		return;
	}
	p = start(shell, path);
	complete_all(p);
	complete_attack(p);
	pty_type(p, "\025exit\r");
	pty_assert_exit(p, 0);
	pty_end(p);
}

int main(void)
{
	struct CMUnitTest tests[sizeof(shells) / sizeof(shells[0])];

	for (size_t i = 0; i < sizeof(shells) / sizeof(shells[0]); i++)
		tests[i] = (struct CMUnitTest){
			.name = shells[i].argv[0],
			.test_func = test_shell,
			.initial_state = (void *)(uintptr_t)&shells[i],
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
