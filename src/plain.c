/* Reading the commands of plain mode a line, and their table. */
#include "plain.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "plain_acts.h"

void plain_say(struct plain *p, struct sv text)
{
	cli_put(p->cli, text);
	build_char(&p->cli->out, '\n');
}

static const struct {
	char letter;
	struct sv word, argument;
	bool needs;
	plain_act *act;
	struct sv help;
} acts[] = {
#define X(letter, word, argument, needs, help)                                 \
	{ letter, SV_INIT(#word), SV_INIT(argument), needs, plain_##word,      \
	  SV_INIT(help) },
#include "plain.def"
#undef X
};

enum { ACTS = sizeof(acts) / sizeof(*acts) };

void plain_quit(struct plain *p, struct sv argument)
{
	(void)argument;
	p->quit = true;
}

static void help_act(struct plain *p, size_t i)
{
	struct build b = { .arena = &p->scratch };

	if (acts[i].letter)
		build_char(&b, acts[i].letter);
	build_str(&b, acts[i].letter ? " " : "");
	build_sv(&b, acts[i].word);
	build_str(&b, acts[i].word.n && acts[i].argument.n ? " " : "");
	build_sv(&b, acts[i].argument);
	build_str(&b, "  ");
	build_sv(&b, acts[i].help);
	plain_say(p, build_view(&b));
}

void plain_help(struct plain *p, struct sv argument)
{
	(void)argument;
	for (size_t i = 0; i < ACTS; i++)
		help_act(p, i);
}

/* The row that WORD calls; ACTS for none. */
static size_t find_act(struct sv word)
{
	size_t i = 0;

	while (i < ACTS && !(word.n == 1 && word.s[0] == acts[i].letter) &&
	       !(acts[i].word.n && sv_eq(word, acts[i].word)))
		i++;
	return i;
}

/* WORD is no command; it may begin one. */
static void say_unknown(struct plain *p, struct sv word)
{
	bool any = false;

	for (size_t i = 0; i < ACTS; i++)
		if (acts[i].word.n && sv_starts(acts[i].word, word)) {
			help_act(p, i);
			any = true;
		}
	if (!any)
		plain_say(p, SV("a number of the list, or ? for help"));
}

static void obey(struct plain *p, struct sv line)
{
	struct sv rest = line, word;
	size_t i;

	if (line.n == 0) {
		plain_list(p, line);
		return;
	}
	if (line.s[0] == '/') {
		word = sv_slice(line, 0, 1);
		rest = sv_slice(line, 1, line.n);
	} else {
		word = sv_cut(&rest, ' ');
	}
	rest = sv_trim(rest);
	i = find_act(word);
	if (i == ACTS && line.s[0] >= '0' && line.s[0] <= '9')
		plain_read(p, line);
	else if (i == ACTS)
		say_unknown(p, word);
	else if (acts[i].needs && rest.n == 0)
		help_act(p, i);
	else
		acts[i].act(p, rest);
}

/* ---- lines ---- */

/* Waits for bytes of commands, and tells meanwhile what becomes of the files;
 * false at their end. */
static bool wait_for_bytes(struct plain *p)
{
	struct session *s = p->options->session;
	struct pollfd fds[] = {
		{ .fd = p->options->in, .events = POLLIN },
		{ .fd = s ? session_fd(s) : -1, .events = POLLIN },
	};
	char bytes[4096];
	struct news news;
	ssize_t n;

	if (poll(fds, 2, s ? session_due(s) : -1) < 0)
		return errno == EINTR;
	if (s && session_step(s, PLAIN_STEP, &news)) {
		plain_news(p, &news);
		cli_flush(p->cli);
	}
	if (!fds[0].revents)
		return true;
	n = read(p->options->in, bytes, sizeof(bytes));
	if (n > 0)
		build_sv(&p->typed, (struct sv){ bytes, (size_t)n });
	return n > 0 || (n < 0 && errno == EINTR);
}

/* Sets LINE, in the scratch, to the next one; false at the end. */
static bool next_line(struct plain *p, struct sv *line)
{
	struct sv rest = build_view(&p->typed);
	size_t end;

	while ((end = sv_find_char(rest, '\n', p->taken)) == SV_NONE &&
	       p->options->in >= 0 && wait_for_bytes(p))
		rest = build_view(&p->typed);
	arena_reset(&p->scratch);
	if (end == SV_NONE)
		end = rest.n; /* the last may have no end */
	*line = arena_copy(&p->scratch, sv_slice(rest, p->taken, end));
	p->taken = end + 1;
	if (p->taken >= rest.n) {
		build_cut(&p->typed, 0);
		p->taken = 0;
	}
	return end > 0 || rest.n > 0;
}

static void begin(struct plain *p)
{
	const struct plain_options *o = p->options;

	for (size_t i = 0; i < o->nqueries; i++) {
		const struct query *q = plain_parse(p, o->queries[i]);

		if (q)
			plain_add(p, q);
	}
	if (o->notice.n > 0)
		plain_say(p, o->notice);
	if (o->session)
		plain_news(p, o->first);
	plain_choose(p);
}

void plain_run(struct cli *c, const struct plain_options *options)
{
	struct plain p = { .cli = c, .options = options, .corpus = &c->corpus,
			   .typed.arena = &c->arena };
	struct sv line;

	begin(&p);
	while (!p.quit && cli_flush(c) && next_line(&p, &line))
		obey(&p, sv_trim(line));
	arena_free(&p.view);
	arena_free(&p.scratch);
}
