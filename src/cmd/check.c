/* annals check: what is wrong in the files. */
#include "base/json.h"
#include "check/check.h"
#include "cmd/command.h"
#include "text/width.h"

enum { CHECK_SHOWN = 100 }; /* of each file; --all prints every one */

static struct sv severity_word(enum fault fault)
{
	return fault_is_error(fault) ? SV("error") : SV("warning");
}

static void explain_one(struct cli *c, enum fault fault)
{
	struct sv text;

	build_sv(&c->out, fault_print(&c->arena, fault));
	build_str(&c->out, " (");
	build_sv(&c->out, severity_word(fault));
	build_str(&c->out, ")\n\n");
	text = fault_explanation(fault);
	while (text.n > 0) {
		size_t next;
		struct sv line = width_line(text, 72, &next);

		build_sv(&c->out, sv_trim(line));
		build_char(&c->out, '\n');
		text = sv_slice(text, next, text.n);
	}
}

/* What --explain ID prints; ID "all" asks for every fault. */
static void explain(struct cli *c, struct sv id)
{
	enum fault fault = fault_find(id);
	struct build b = { .arena = &c->arena };

	if (fault != FAULT_COUNT) {
		explain_one(c, fault);
		return;
	}
	for (int i = 0; i < FAULT_COUNT && sv_eq(id, SV("all")); i++) {
		build_str(&c->out, i ? "\n" : "");
		explain_one(c, (enum fault)i);
	}
	if (sv_eq(id, SV("all")))
		return;
	build_str(&b, "no fault ");
	build_sv(&b, id);
	build_str(&b, "; the ids stand in [ ] after each fault, and "
		      "--explain all tells of every one");
	cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

static void json_fault(struct cli *c, const struct diag *d)
{
	build_str(&c->out, "{\"file\": ");
	json_string(&c->out, d->file, c->ascii);
	build_fmt(&c->out, ", \"line\": %u, \"column\": %u, \"severity\": ",
		  d->line, d->column);
	json_string(&c->out, severity_word(d->fault), c->ascii);
	build_str(&c->out, ", \"message\": ");
	json_string(&c->out, d->message, c->ascii);
	build_str(&c->out, ", \"id\": ");
	json_string(&c->out, fault_print(&c->arena, d->fault), c->ascii);
	build_char(&c->out, '}');
}

static void json_faults(struct cli *c)
{
	build_str(&c->out, "[");
	for (size_t i = 0; i < c->diags.n; i++) {
		build_str(&c->out, i ? ",\n " : "\n ");
		json_fault(c, &c->diags.v[i]);
	}
	build_str(&c->out, c->diags.n ? "\n]\n" : "]\n");
}

static void count(struct cli *c, size_t n, const char *one, const char *many)
{
	build_fmt(&c->out, "%zu %s", n, n == 1 ? one : many);
}

static void summary(struct cli *c)
{
	size_t warnings = c->diags.n - c->diags.errors;

	count(c, book_files(c->book), "file", "files");
	build_str(&c->out, ", ");
	count(c, book_events(c->book), "event", "events");
	if (c->diags.n == 0) {
		build_str(&c->out, ", no faults\n");
		return;
	}
	build_str(&c->out, ", ");
	count(c, c->diags.errors, "error", "errors");
	build_str(&c->out, ", ");
	count(c, warnings, "warning", "warnings");
	build_char(&c->out, '\n');
}

/* Looks at the whole of what was loaded. */
static void check_whole(struct cli *c)
{
	struct check_with with = { .each = option_given(&c->line,
							OPTION_ALL) };
	struct check *k;

	check_know(&c->arena, &with);
	k = check_open(&c->corpus, &with, &c->diags);
	while (check_step(k))
		cli_tell(c, "checking", check_progress(k), 1000);
	check_close(k);
}

struct sv check_form_word(size_t i)
{
	static const struct sv words[] = { SV_INIT("text"), SV_INIT("json"),
					   { 0 } };

	return words[i];
}

void check_run(struct cli *c)
{
	struct sv format = option_value(&c->line, OPTION_FORMAT);
	bool strict = option_given(&c->line, OPTION_STRICT);
	bool all = option_given(&c->line, OPTION_ALL);

	if (option_given(&c->line, OPTION_EXPLAIN)) {
		explain(c, option_value(&c->line, OPTION_EXPLAIN));
		return;
	}
	if (format.n && !option_is_word(format, check_form_word)) {
		cli_takes(c, "check -f", check_form_word);
		return;
	}
	c->libyaml = true; /* it is the judge */
	if (!cli_load(c, 0))
		return;
	c->judge(c);
	check_whole(c);
	/* What is wrong is what was asked for, so it goes to standard output
	 * and is no trouble of this command's. */
	c->status = c->diags.errors || (strict && c->diags.n) ? EXIT_NOTHING :
								EXIT_DONE;
	for (size_t i = 0; i < c->diags.n; i++)
		if (c->diags.v[i].fault == FAULT_file_unreadable)
			cli_status(c, EXIT_TROUBLE);
	if (sv_eq(format, SV("json"))) {
		json_faults(c);
		return;
	}
	diag_print(&c->out, &c->diags, all ? 0 : CHECK_SHOWN, c->ascii);
	summary(c);
}
