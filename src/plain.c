/* Reading commands of a letter, and answering them in numbered lines. */
#include "plain.h"

#include <stdio.h>

#include "cmd/command.h"
#include "book/when.h"
#include "tell/tell.h"
#include "report/writer.h"

enum { PAGE = 20 }; /* events listed at a time */

/* Where the reader is. */
struct plain {
	struct cli *cli;
	const struct query *query;
	struct hits hits;
	size_t next; /* first event of the next page */
	bool quit;
};

typedef void act_fn(struct plain *p, struct sv argument);

static void say(struct plain *p, struct sv text)
{
	cli_put(p->cli, text);
	build_char(&p->cli->out, '\n');
}

static void put_event(struct plain *p, size_t i)
{
	struct cli *c = p->cli;
	struct build line = { .arena = &c->arena };

	build_fmt(&line, "%zu  ", i + 1);
	book_when(&line, c->book, p->hits.v[i], &c->locale,
		  option_given(&c->line, OPTION_ISO));
	build_str(&line, "  ");
	build_sv(&line, book_title(c->book, p->hits.v[i]));
	say(p, build_view(&line));
}

static void list_page(struct plain *p, struct sv argument)
{
	size_t end = p->next + PAGE;

	(void)argument;
	if (end > p->hits.n)
		end = p->hits.n;
	for (size_t i = p->next; i < end; i++)
		put_event(p, i);
	p->next = end < p->hits.n ? end : 0;
	if (p->next)
		say(p, SV("more: Enter"));
}

static void choose(struct plain *p, const struct query *query)
{
	struct cli *c = p->cli;
	struct build line = { .arena = &c->arena };

	p->query = query;
	p->hits = query_run(&c->arena, &c->corpus, query, NULL);
	p->next = 0;
	build_fmt(&line, "%zu of %u events", p->hits.n, book_events(c->book));
	if (query) {
		build_str(&line, ": ");
		query_print(&line, query);
	}
	say(p, build_view(&line));
	list_page(p, (struct sv){ 0 });
}

static void narrow(struct plain *p, const struct query *by)
{
	choose(p, query_and(&p->cli->arena, p->query, by));
}

static void say_fault(struct plain *p, const struct query_fault *fault)
{
	struct build b = { .arena = &p->cli->arena };

	build_fmt(&b, "column %zu: %s", fault->column, fault->message);
	say(p, build_view(&b));
}

static void find(struct plain *p, struct sv argument)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_own(&p->cli->arena, p->cli->book,
				cli_own(p->cli), argument, &fault);

	if (q)
		narrow(p, q);
	else
		say_fault(p, &fault);
}

static void find_person(struct plain *p, struct sv argument)
{
	narrow(p, query_field(&p->cli->arena, SV("who"), argument));
}

static void find_place(struct plain *p, struct sv argument)
{
	narrow(p, query_field(&p->cli->arena, SV("at"), argument));
}

static void all(struct plain *p, struct sv argument)
{
	(void)argument;
	choose(p, NULL);
}

static void tell(struct plain *p, struct hits hits, tell_fn *doc)
{
	struct cli *c = p->cli;
	struct tell_options options = {
		.locale = &c->locale,
		.collator = c->collator,
		.iso = option_given(&c->line, OPTION_ISO),
	};
	struct report_layout layout = { .ascii = c->ascii };

	cli_flush(c);
	report_write(c->sink, REPORT_TEXT,
		     doc(&c->arena, c->book, hits, &options), &layout);
}

static void report(struct plain *p, struct sv argument)
{
	(void)argument;
	tell(p, p->hits, tell_chronicle);
}

static void quit(struct plain *p, struct sv argument)
{
	(void)argument;
	p->quit = true;
}

static act_fn help;

static const struct {
	char letter;
	act_fn *act;
	struct sv help;
} acts[] = {
	{ '/', find, SV_INIT("/QUERY   only events that match") },
	{ 'p', find_person, SV_INIT("p NAME   only with this person or body") },
	{ 'P', find_place, SV_INIT("P PLACE  only at this place or in it") },
	{ 'a', all, SV_INIT("a        all events again") },
	{ 'l', list_page, SV_INIT("l        list the next page, like Enter") },
	{ 'R', report, SV_INIT("R        the report of what is listed") },
	{ '?', help, SV_INIT("?        this help") },
	{ 'q', quit, SV_INIT("q        quit") },
};

static void help(struct plain *p, struct sv argument)
{
	(void)argument;
	say(p, SV("NUMBER   the event of that number, whole"));
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
		say(p, acts[i].help);
}

/* A letter by itself or before a blank; what is sought may follow / at once. */
static bool is_command(struct sv line)
{
	return line.n == 1 || line.s[0] == '/' || line.s[1] == ' ';
}

static void obey(struct plain *p, struct sv line)
{
	struct sv argument = sv_trim(sv_slice(line, 1, line.n));
	unsigned long long n;

	if (line.n == 0) {
		list_page(p, line);
		return;
	}
	if (sv_to_u64(line, p->hits.n, &n) && n > 0) {
		tell(p, (struct hits){ &p->hits.v[n - 1], 1 }, tell_events);
		return;
	}
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
		if (line.s[0] == acts[i].letter && is_command(line)) {
			acts[i].act(p, argument);
			return;
		}
	say(p, SV("a number of the list, or ? for help"));
}

/* Sets LINE to the next one of standard input; false at its end. */
static bool read_line(struct build *line)
{
	int c;

	build_cut(line, 0);
	while ((c = getchar()) != EOF && c != '\n')
		build_char(line, (char)c);
	return c != EOF || line->n > 0;
}

void plain_run(struct cli *c, const struct query *query)
{
	struct plain p = { .cli = c };
	struct build line = { .arena = &c->arena };

	choose(&p, query);
	while (!p.quit && cli_flush(c) && read_line(&line))
		obey(&p, sv_trim(build_view(&line)));
}
