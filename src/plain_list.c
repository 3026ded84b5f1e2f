/* Lists of events in plain mode: pages, searches, constraints, dates. */
#include "app/moves.h"
#include "base/clock.h"
#include "book/called.h"
#include "book/when.h"
#include "cmd/mention.h"
#include "plain_acts.h"
#include "time/axis.h"
#include "wording/date_read.h"

static void put_event(struct plain *p, size_t i)
{
	struct cli *c = p->cli;
	struct build line = { .arena = &p->scratch };

	build_fmt(&line, "%zu  ", i + 1);
	book_when(&line, p->corpus->b, p->hits.v[i], &c->locale,
		  option_given(&c->line, OPTION_ISO));
	build_str(&line, "  ");
	build_sv(&line, called_title(p->corpus->b, p->hits.v[i], &c->locale));
	plain_say(p, build_view(&line));
}

void plain_list(struct plain *p, struct sv argument)
{
	size_t left = p->list.n - p->next, i = p->next;
	bool whole = p->options->in < 0 || left < PLAIN_PAGE;
	size_t end = whole ? p->list.n : i + PLAIN_PAGE;
	size_t number = 0;

	(void)argument;
	for (; i < end; i++) {
		while (p->hits.v[number] != p->list.v[i])
			number++;
		if (i == p->next)
			p->at = number;
		put_event(p, number);
	}
	p->next = end < p->list.n ? end : 0;
	if (p->next)
		plain_say(p, SV("more: Enter"));
}

/* What a query did that the reader did not type. */
static void say_note(struct plain *p, const struct match_note *note)
{
	struct build b = { .arena = &p->scratch };

	if (cli_note(&b, note))
		plain_say(p, build_view(&b));
}

static void say_choice(struct plain *p)
{
	struct build line = { .arena = &p->scratch };

	build_fmt(&line, "%zu of %u events", p->hits.n,
		  book_events(p->corpus->b));
	for (size_t i = 0; i < p->nchips; i++) {
		build_str(&line, i ? ", " : ": ");
		if (p->nchips > 1)
			build_fmt(&line, "%zu ", i + 1);
		query_print(&line, p->chips[i]);
	}
	plain_say(p, build_view(&line));
}

const struct query *plain_chips(struct plain *p)
{
	const struct query *q = NULL;

	for (size_t i = 0; i < p->nchips; i++)
		q = query_and(&p->view, q, p->chips[i]);
	return q;
}

void plain_choose(struct plain *p)
{
	struct match_note note = { 0 };

	arena_reset(&p->view);
	p->hits = query_run(&p->view, p->corpus, plain_chips(p), &note);
	p->list = p->hits;
	p->next = p->at = 0;
	say_choice(p);
	say_note(p, &note);
	plain_list(p, (struct sv){ 0 });
}

void plain_add(struct plain *p, const struct query *q)
{
	const struct query **last = &p->chips[PLAIN_CHIPS - 1];

	if (p->nchips < PLAIN_CHIPS)
		p->chips[p->nchips++] = q;
	else
		*last = query_and(&p->cli->arena, *last, q);
}

static void narrow(struct plain *p, const struct query *by)
{
	plain_add(p, by);
	plain_choose(p);
}

const struct query *plain_parse(struct plain *p, struct sv text)
{
	struct query_fault fault;
	struct build b = { .arena = &p->scratch };
	const struct query *q;

	text = arena_copy(&p->cli->arena, text);
	q = query_parse_own(&p->cli->arena, p->corpus->b, cli_own(p->cli), text,
			    &fault);
	if (q)
		return q;
	build_fmt(&b, "column %zu: %s", fault.column, fault.message);
	plain_say(p, build_view(&b));
	return NULL;
}

void plain_find(struct plain *p, struct sv argument)
{
	const struct query *q = plain_parse(p, argument);
	struct match_note note = { 0 };
	struct build b = { .arena = &p->scratch };

	if (!q)
		return;
	p->list = query_run(&p->view, p->corpus,
			    query_and(&p->view, plain_chips(p), q), &note);
	p->next = 0;
	build_fmt(&b, "found %zu of %zu", p->list.n, p->hits.n);
	plain_say(p, build_view(&b));
	say_note(p, &note);
	plain_list(p, argument);
}

void plain_filter(struct plain *p, struct sv argument)
{
	const struct query *q = plain_parse(p, argument);

	if (q)
		narrow(p, q);
}

/* The names of CLASS that the events have, those with the most first. */
static void list_names(struct plain *p, enum class_no class)
{
	size_t n;
	struct mention *v = mention_list(&p->scratch, p->corpus, p->hits, class,
					 false, mention_key(SV("count")),
					 &p->cli->locale, p->cli->collator,
					 &n);

	for (size_t i = 0; i < n && i < PLAIN_PAGE; i++) {
		struct build b = { .arena = &p->scratch };

		build_fmt(&b, "%u  ", v[i].events);
		build_sv(&b, class_shown(&p->scratch, p->corpus->b, class,
					 v[i].no, &p->cli->locale));
		plain_say(p, build_view(&b));
	}
	if (n > PLAIN_PAGE) {
		struct build b = { .arena = &p->scratch };

		build_fmt(&b, "and %zu more", n - PLAIN_PAGE);
		plain_say(p, build_view(&b));
	}
}

static void by_name(struct plain *p, enum class_no class, struct sv name)
{
	if (name.n == 0)
		list_names(p, class);
	else
		narrow(p, query_field(&p->cli->arena, class_of(class)->field,
				      arena_copy(&p->cli->arena, name)));
}

void plain_person(struct plain *p, struct sv argument)
{
	by_name(p, CLASS_WHO, argument);
}

void plain_place(struct plain *p, struct sv argument)
{
	by_name(p, CLASS_WHERE, argument);
}

size_t plain_number(struct sv text, size_t most)
{
	unsigned long long n;

	return sv_to_u64(text, most, &n) ? (size_t)n : 0;
}

void plain_drop(struct plain *p, struct sv argument)
{
	size_t i = p->nchips == 1 && argument.n == 0 ?
			   1 :
			   plain_number(argument, p->nchips);

	if (i == 0) {
		plain_say(p, p->nchips ? SV("drop which? x NUMBER, as here:") :
				   SV("there is nothing to drop"));
		say_choice(p);
		return;
	}
	for (p->nchips--; i - 1 < p->nchips; i++)
		p->chips[i - 1] = p->chips[i];
	plain_choose(p);
}

void plain_all(struct plain *p, struct sv argument)
{
	(void)argument;
	p->nchips = 0;
	plain_choose(p);
}

void plain_go(struct plain *p, struct sv argument)
{
	struct date_context typed = { .locale = &p->cli->locale,
				      .relative = true,
				      .today = clock_today() };
	struct date_fault fault = { .message = "it has no beginning" };
	struct date d;
	const char *told;
	bool none;

	if (p->hits.n == 0)
		return;
	typed.from = axis_anchor(p->corpus->b, p->hits.v[p->at]);
	if (typed.from == INT64_MAX)
		typed.from = typed.today;
	if (!date_read(&p->scratch, argument, &typed, &d, &fault) ||
	    date_anchor(&d) == INT64_MAX) {
		plain_say(p, sv_of(fault.message));
		return;
	}
	p->list = p->hits;
	told = moves_find(p->corpus->b, p->hits, &d, &p->next, &none);
	if (told)
		plain_say(p, sv_of(told));
	plain_list(p, argument);
}
