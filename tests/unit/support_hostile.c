/* Texts that would take over a page (support_hostile.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_hostile.h"

extern char **environ;

const char *const hostile[HOSTILE] = {
	".so /etc/passwd",
	".sy touch /tmp/annals-was-here",
	"'br",
	".\\\" a comment",
	"\\*[x] \\n[y] \\[u001B] \\N'27' \\X'tty: 1'",
	"ends in a backslash \\",
	"\\",
	".",
	"..",
	".El",
	"two\nlines\n.El\n.Sh TAKEN",
	"tab\there",
	"`quoted' \"double\" ^hat ~tilde - minus -- dash",
	"\x1b[31mred\x1b[0m \x1b]52;c;cGFzcwo=\x07",
	"C1 \xc2\x9b" "31m DEL \x7f NUL-less",
	"bidi \u202e\u2066\u200f back",
	"bad \xff\xc0\xaf\xed\xa0\x80 bytes",
	"line\u2028and\u2029paragraph separators",
	"Xo Xc No Ar Op",
	"  blanks at both ends  ",
	"A sentence. Another! Third? Mr. X",
	"http://example.org/a_very_long_address_without_a_place_to_break_it/"
	"and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on",
	"中文文本没有空格需要断行处理的长句子在这里出现",
	"e\u0301\u0302\u0303 👩‍👩‍👧‍👦 מזרח 한국어",
	"Александр Лукашенко, İlham Əliyev, Şuşa, Ґанджа",
	" ",
	"\u00a0",
	"%s%n%d",
	/* Markdown */
	"# a heading",
	"## closed ##",
	"- a list",
	"+ a list",
	"* a list",
	"12. a list",
	"3) a list",
	"> a quote",
	"===",
	"---",
	"```sh",
	"~~~ ~~struck~~",
	"*emphasis* _emphasis_ **strong** __strong__ ***both***",
	"`code` ``code``",
	"[a link](https://example.org) [a reference][x] [^1]",
	"[x]: https://example.org",
	"![a picture](x.png)",
	"Look! ",
	"<script>alert(1)</script> <b>bold</b> <!-- comment -->",
	"<https://example.org> <a@example.org>",
	"&amp; &lt; &#65; &copy;",
	"a | table | row",
	"| --- | --- |",
	"$x^2$ :smile: @somebody",
	"two spaces  \nand a line",
	"(in) {curly} \"quotes\" 'single' a+b=c 100% C#",
};


static void all_runs(struct maker *m, struct runs *to, const char *text)
{
	for (unsigned role = 0; role < RUN_ROLES; role++) {
		if (role == RUN_NOTE)
			maker_ref_note(m, to, 4000000000u, sv_of(text));
		else if (role == RUN_EVENT)
			maker_ref_events(m, to, 7, 4000000000u);
		else if (role == RUN_INFERRED || role == RUN_DIFFERS)
			maker_sign(m, to, (enum run_role)role);
		else
			maker_text(m, to, (enum run_role)role, sv_of(text));
		maker_str(m, to, " ");
	}
}

static void fill(struct maker *m, struct block *b, const char *text)
{
	all_runs(m, &b->label, text);
	all_runs(m, &b->text, text);
	all_runs(m, &b->aside, text);
}

/* A list with one item of its sort. */
static void add_list(struct maker *m, enum block_kind list,
		     enum block_kind item, const char *text)
{
	fill(m, maker_open(m, list), text);
	fill(m, maker_add(m, item), text);
	maker_close(m);
}

/* A grid with a line of heads, and one of each sort of cell; over TIME or
 * not. */
static void add_grid(struct maker *m, const char *text, uint32_t time)
{
	maker_grid(m, 3, sv_of(text))->depth = time;
	maker_line(m)->number = 1;
	for (int i = 0; i < 3; i++)
		fill(m, maker_cell(m, CELL_WORDS), text);
	maker_close(m);
	maker_line(m);
	fill(m, maker_cell(m, CELL_WORDS), text);
	fill(m, maker_cell(m, CELL_NUMBER), text);
	maker_bar(m, 2, 3);
	maker_close(m);
	maker_close(m);
}

void hostile_everywhere(struct made *d, const char *text)
{
	struct maker *m = &d->m;

	maker_heading(m, 1, sv_of(text));
	fill(m, made_event(d), text);
	fill(m, maker_add(m, BLOCK_PARAGRAPH), text);
	add_list(m, BLOCK_QUOTES, BLOCK_QUOTE, text);
	fill(m, maker_field(m, sv_of(text)), text);
	maker_close(m);
	maker_str(m, &made_event(d)->text, text);
	maker_close(m);
	fill(m, maker_field(m, sv_of(text)), text);
	fill(m, maker_note(m, 1), text);
	for (uint32_t depth = 0; depth < 3; depth++) {
		struct block *row = maker_open(m, BLOCK_ROW);

		row->number = depth;
		row->depth = depth;
		row->again = true;
		row->edtf = sv_of(text);
		fill(m, row, text);
		fill(m, maker_add(m, BLOCK_PARAGRAPH), text);
		maker_close(m);
	}
	fill(m, maker_add(m, BLOCK_MARK), text);
	add_grid(m, text, 0);
	add_grid(m, text, 1);
	maker_heading(m, 2, sv_of(text));
	add_list(m, BLOCK_INDEX, BLOCK_ENTRY, text);
}

struct made hostile_doc(struct arena *a, size_t from, size_t to)
{
	struct made d = made_start(a, sv_of(hostile[from]),
				   sv_of(hostile[from]));

	d.doc.head.day = 20139;
	d.doc.head.notes = 1;
	for (size_t i = from; i < to; i++)
		hostile_everywhere(&d, hostile[i]);
	return d;
}

struct sv program_said(struct arena *a, const char *const *argv,
		       struct sv input)
{
	FILE *in = tmpfile(), *out = tmpfile();
	posix_spawn_file_actions_t files;
	struct build b = { .arena = a };
	int status, c;
	pid_t pid;

	assert_true(in && out);
	assert_int_equal(fwrite(input.s, 1, input.n, in), input.n);
	assert_int_equal(fflush(in), 0);
	rewind(in);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, fileno(in), 0);
	posix_spawn_file_actions_adddup2(&files, fileno(out), 1);
	posix_spawn_file_actions_adddup2(&files, fileno(out), 2);
	assert_int_equal(posix_spawnp(&pid, argv[0], &files, NULL,
				      (char *const *)(uintptr_t)argv, environ),
			 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	posix_spawn_file_actions_destroy(&files);
	rewind(out);
	while ((c = getc(out)) != EOF)
		build_char(&b, (char)c);
	if (status != 0)
		build_fmt(&b, "status %d\n", status);
	fclose(in);
	fclose(out);
	return build_view(&b);
}
