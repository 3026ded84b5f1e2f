/* annals date: what a date means. */
#include "base/file.h"
#include "cmd/command.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

#include <unistd.h>

static void put_end(struct cli *c, enum date_end end, int64_t day)
{
	if (end == END_KNOWN)
		date_print_day(&c->out, day);
	else
		build_str(&c->out, end == END_OPEN ? ".." : "?");
}

static void tell(struct cli *c, struct arena *scratch, struct sv text)
{
	struct build words = { .arena = scratch };
	struct date_context typed = { .locale = &c->locale };
	struct date_fault fault;
	struct date d;
	bool edtf = date_parse(scratch, text, DATE_STRICT, &d, NULL, &fault);

	cli_put(c, text);
	if (!edtf && !date_read(scratch, text, &typed, &d, &fault)) {
		build_fmt(&c->out, "\tinvalid\t-\t-\tcolumn %zu: ",
			  fault.column);
		cli_put(c, sv_of(fault.message));
		build_char(&c->out, '\n');
		cli_status(c, EXIT_NOTHING);
		return;
	}
	build_fmt(&c->out, "\t%d\t", d.level);
	put_end(c, (enum date_end)d.first_end, d.first);
	build_char(&c->out, '\t');
	put_end(c, (enum date_end)d.last_end, d.last);
	build_char(&c->out, '\t');
	if (!option_given(&c->line, OPTION_ISO))
		date_words(&words, &c->locale, &d);
	else if (edtf)
		build_sv(&words, text);
	else
		date_print(&words, &d);
	cli_put(c, build_view(&words));
	if (!edtf) { /* how it was read */
		build_char(&c->out, '\t');
		date_print(&c->out, &d);
	}
	build_char(&c->out, '\n');
}

enum { FLUSH_AT = 1 << 16 };

/* A string a line. */
static void tell_lines(struct cli *c, struct sv text)
{
	struct arena scratch = { 0 };

	while (text.n > 0) {
		struct sv line = sv_cut(&text, '\n');

		if (sv_ends(line, SV("\r")))
			line.n--;
		tell(c, &scratch, line);
		arena_reset(&scratch);
		if (c->out.n > FLUSH_AT && !cli_flush(c))
			break;
	}
	arena_free(&scratch);
}

void date_run(struct cli *c)
{
	struct file_bytes bytes;
	struct err err;

	for (size_t i = 0; i < c->line.noperands; i++)
		tell(c, &c->arena, sv_of(c->line.operands[i]));
	if (c->line.noperands > 0)
		return;
	if (!file_read_fd(STDIN_FILENO, &bytes, &err)) {
		struct build text = { .arena = &c->arena };

		build_str(&text, "standard input ");
		build_str(&text, err.text);
		cli_fail(c, EXIT_TROUBLE, build_view(&text));
		return;
	}
	if (sv_find_char((struct sv){ bytes.s, bytes.n }, '\0', 0) == SV_NONE)
		tell_lines(c, (struct sv){ bytes.s, bytes.n });
	else
		cli_fail(c, EXIT_TROUBLE,
			 SV("standard input is no text: it has a NUL; write a "
			    "date a line"));
	file_free(&bytes);
}
