/* What commands print and tell (cli.h). */
#include "cmd/cli.h"

#include <unistd.h>

#include "base/file.h"
#include "text/clean.h"

void cli_status(struct cli *c, enum status_code code)
{
	if ((int)code > c->status)
		c->status = (int)code;
}

/* Writes LINES, made of clean text, to standard error. */
static void put_error(const struct build *lines)
{
	file_write_fd(STDERR_FILENO, build_view(lines));
}

bool cli_fail(struct cli *c, enum status_code code, struct sv text)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, "annals: ");
	(c->utf8 ? clean_line : clean_ascii)(&b, text);
	build_char(&b, '\n');
	put_error(&b);
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
		c->sink = &c->pager->sink;
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
	put_error(&b);
}

struct sv cli_color_word(size_t i)
{
	static const struct sv whens[] = { SV_INIT("auto"), SV_INIT("always"),
					   SV_INIT("never"), { 0 } };

	return whens[i];
}
