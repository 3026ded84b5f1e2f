/* What commands print and tell (cli.h). */
#include "cmd/cli.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "text/clean.h"

void cli_status(struct cli *c, enum status_code code)
{
	if ((int)code > c->status)
		c->status = (int)code;
}

/* Writes LINES, made of clean text, to standard error. */
static void put_error(struct cli *c, const struct build *lines)
{
	progress_clear(&c->progress);
	file_write_fd(STDERR_FILENO, build_view(lines));
}

bool cli_fail(struct cli *c, enum status_code code, struct sv text)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, "annals: ");
	(c->utf8 ? clean_line : clean_ascii)(&b, text);
	build_char(&b, '\n');
	put_error(c, &b);
	cli_status(c, code);
	return false;
}

bool cli_takes(struct cli *c, const char *option, word_fn *words)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, option);
	build_str(&b, " takes ");
	build_sv(&b, option_words(&c->arena, words));
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

void cli_notice(struct cli *c, struct sv text)
{
	struct build b = { .arena = &c->arena };

	cli_fail(c, EXIT_DONE, text);
	build_sv(&b, c->notice);
	build_str(&b, b.n ? "; " : "");
	build_sv(&b, text);
	c->notice = build_view(&b);
}

static bool put_output(struct sink *k, struct sv bytes)
{
	struct output *o = (struct output *)k;

	if (!o->apart)
		progress_end(&o->cli->progress);
	else if (!o->counted)
		progress_tell(&o->cli->progress, "writing", k->bytes, 0);
	if (sink_put(o->to, bytes))
		return true;
	errno = o->to->error;
	return false;
}

static bool end_output(struct sink *k, bool keep, struct err *err)
{
	return sink_end(((struct output *)k)->to, keep, err);
}

static void output_to(struct cli *c, struct sink *to, bool apart)
{
	c->output = (struct output){
		.sink = { .put = put_output, .end = end_output },
		.to = to,
		.cli = c,
		.apart = apart,
	};
	c->sink = &c->output.sink;
}

/* Whoever reads a pipe, a pager say, may have the terminal. */
static bool is_redirected(void)
{
	struct stat st;

	return fstat(STDOUT_FILENO, &st) == 0 && S_ISREG(st.st_mode);
}

void cli_standard(struct cli *c)
{
	c->standard = sink_to_fd(STDOUT_FILENO);
	output_to(c, &c->standard.sink, is_redirected());
}

void cli_write_to(struct cli *c, struct sink_file *f)
{
	output_to(c, &f->sink, true);
	c->output.file = f;
}

void cli_tell(struct cli *c, const char *doing, uint64_t done, uint64_t of)
{
	struct err err;

	progress_tell(&c->progress, doing, done, of);
	/* The signal waits for no more than this. */
	if (c->output.file && file_signalled(c->output.file))
		sink_end(c->sink, false, &err);
}

bool cli_flush(struct cli *c)
{
	return sink_drain(c->sink, &c->out);
}

void cli_page(struct cli *c, bool manual)
{
	if (!c->terminal || option_given(&c->line, OPTION_NO_PAGER))
		return;
	c->pager = pager_new(&c->arena, manual);
	if (c->pager)
		output_to(c, &c->pager->sink, false);
}

void cli_clean(const struct cli *c, struct build *b, struct sv text)
{
	(c->ascii ? clean_ascii : clean_line)(b, text);
}

void cli_put(struct cli *c, struct sv text)
{
	cli_clean(c, &c->out, text);
}

void cli_faults(struct cli *c, size_t limit)
{
	struct build b = { .arena = &c->arena };

	diag_print(&b, &c->diags, limit, !c->utf8);
	put_error(c, &b);
}

struct sv cli_color_word(size_t i)
{
	static const struct sv whens[] = { SV_INIT("auto"), SV_INIT("always"),
					   SV_INIT("never"), { 0 } };

	return whens[i];
}
