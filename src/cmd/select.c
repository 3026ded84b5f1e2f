/* Which events the options of the command line choose. */
#include "base/clock.h"
#include "cmd/cli.h"
#include "wording/date_read.h"

static bool bad_query(struct cli *c, const struct given *given,
		      const struct query_fault *fault)
{
	struct build b = { .arena = &c->arena };

	build_fmt(&b, "--%.*s '", SV_ARG(option_row(given->option)->word));
	build_sv(&b, given->value);
	build_fmt(&b, "', column %zu: %s", fault->column, fault->message);
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

/* What a shell made of "$UNSET": to choose all, or nothing, would be a guess.
 * Only -q takes it, for the empty query has a meaning. */
static bool check_empty(struct cli *c, const struct given *given)
{
	static const enum option need[] = { OPTION_WHO, OPTION_AT, OPTION_KIND,
					    OPTION_FROM, OPTION_TO,
					    OPTION_NOT };
	const struct option_row *row = option_row(given->option);
	struct build b = { .arena = &c->arena };

	for (size_t i = 0; i < sizeof(need) / sizeof(*need); i++) {
		if (given->option != need[i] || sv_trim(given->value).n)
			continue;
		build_fmt(&b, "--%.*s has an empty %.*s; give one, or leave "
			      "the option out",
			  SV_ARG(row->word), SV_ARG(row->argument));
		return cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	return true;
}

/* What was left out of what --since names: what it has is taken for new. */
static void tell_losses(struct cli *c)
{
	const struct diags *all = past_faults(c->past);
	const struct diags own = c->diags;

	if (!diag_loss(all))
		return;
	c->diags = *all;
	cli_faults(c, FAULTS_SHOWN);
	c->diags = own;
	cli_status(c, EXIT_TROUBLE);
}

/* What is new since what --since names; where that cannot be read, nothing. */
static struct query_news news_since(struct cli *c, struct sv what)
{
	struct past_lists lists;
	struct err err;

	if (c->past)
		return c->since;
	c->past = past_open(what, &c->own.typed, c->paths, c->npaths);
	while (past_read(c->past))
		continue;
	if (!past_corpus(c->past, &err)) {
		cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
		return c->since;
	}
	tell_losses(c);
	past_compare(c->past, &c->corpus);
	while (past_step(c->past))
		continue;
	lists = past_lists(c->past, &c->arena);
	c->since = (struct query_news){
		lists.added, lists.changed,
		past_name(c->past, &c->arena, &c->locale,
			  option_given(&c->line, OPTION_ISO))
	};
	return c->since;
}

/* What is wrong with what is kept between runs. */
static void tell_state(struct cli *c)
{
	struct sv told = state_told(c->state);

	if (told.n > 0)
		cli_notice(c, told);
}

static struct query_news news(void *of)
{
	struct cli *c = of;

	if (option_given(&c->line, OPTION_SINCE))
		return news_since(c, option_value(&c->line, OPTION_SINCE));
	if (!c->seen) {
		c->seen = seen_open(&c->corpus,
				    state_seen(c->state, &c->arena,
					       cli_place(c), seen_is_sound),
				    clock_today());
		tell_state(c);
		seen_need(c->seen);
	}
	return (struct query_news){ .added = seen_added(c->seen),
				    .changed = seen_changed(c->seen) };
}

const struct query_own *cli_own(struct cli *c)
{
	if (c->state)
		return &c->own;
	c->own.typed = (struct date_context){ .locale = cli_reader(c),
					      .relative = true,
					      .today = clock_today(),
					      .from = clock_today() };
	c->state = state_open(state_folder(&c->arena));
	c->own.saved = state_saved(c->state, &c->own.nsaved);
	c->own.marked = state_marks(c->state, &c->own.nmarked);
	c->own.tags = state_tags(c->state, &c->own.ntags);
	c->own.remarks = state_remarks(c->state, &c->own.nremarks);
	c->own.news = news;
	c->own.news_of = c;
	tell_state(c);
	return &c->own;
}

/* The shorthand options, and the field of the language each stands for. */
static const struct {
	enum option option;
	struct sv field;
} shorthands[] = {
	{ OPTION_WHO, SV_INIT("who") },
	{ OPTION_AT, SV_INIT("at") },
	{ OPTION_KIND, SV_INIT("kind") },
};

/* The query that GIVEN stands for; null without a fault when it is none. */
static const struct query *one_query(struct cli *c, const struct given *given,
				     struct query_fault *fault)
{
	struct arena *a = &c->arena;
	struct sv none = { 0 };

	for (size_t i = 0; i < sizeof(shorthands) / sizeof(*shorthands); i++)
		if (given->option == shorthands[i].option)
			return query_field(a, shorthands[i].field,
					   given->value);
	if (given->option == OPTION_QUERY)
		return query_parse_own(a, c->book, cli_own(c), given->value,
				       fault);
	if (given->option == OPTION_FROM)
		return query_period(a, &cli_own(c)->typed, given->value,
				    none, fault);
	if (given->option == OPTION_TO)
		return query_period(a, &cli_own(c)->typed, none,
				    given->value, fault);
	if (given->option == OPTION_NOT) {
		const struct query *q =
			query_parse_own(a, c->book, cli_own(c), given->value,
					fault);

		return q ? query_not(a, q) : NULL;
	}
	return NULL;
}

/* --to before --from would silently choose only what has no dates. */
static bool check_period(struct cli *c)
{
	const struct date_context *typed = &cli_own(c)->typed;
	struct sv from = option_value(&c->line, OPTION_FROM);
	struct sv to = option_value(&c->line, OPTION_TO);
	struct date first, last;
	struct date_fault fault;

	if (!date_read(&c->arena, from, typed, &first, &fault) ||
	    !date_read(&c->arena, to, typed, &last, &fault) ||
	    first.first_end != END_KNOWN || last.last_end != END_KNOWN ||
	    first.first <= last.last)
		return true;
	return cli_fail(c, EXIT_TROUBLE, SV("--to ends before --from begins"));
}

bool cli_queries(struct cli *c, const struct query **out, struct sv **texts,
		 size_t *n)
{
	struct command_line *line = &c->line;
	const struct query *all = NULL;

	*texts = ARENA_NEW(&c->arena, line->ngiven, struct sv);
	*n = 0;
	for (size_t i = 0; i < line->ngiven; i++) {
		struct query_fault fault = { 0 };
		struct build text = { .arena = &c->arena };
		const struct query *q;

		if (!check_empty(c, &line->given[i]))
			return false;
		q = one_query(c, &line->given[i], &fault);
		if (!q && fault.column)
			return bad_query(c, &line->given[i], &fault);
		if (!q)
			continue;
		query_print(&text, q);
		if (text.n)
			(*texts)[(*n)++] = build_view(&text);
		all = query_and(&c->arena, all, q);
	}
	*out = all;
	return check_period(c);
}

static const struct sv orders[] = { SV_INIT("earliest"), SV_INIT("latest") };

struct sv cli_order_word(size_t i)
{
	return i < sizeof(orders) / sizeof(*orders) ? orders[i] :
						      (struct sv){ 0 };
}

bool cli_latest(struct cli *c, bool *latest)
{
	struct sv order = option_value(&c->line, OPTION_SORT);

	*latest = sv_eq(order, orders[1]);
	return !option_given(&c->line, OPTION_SORT) ||
	       option_is_word(order, cli_order_word) ||
	       cli_takes(c, "--sort", cli_order_word);
}

/* That --since is given for a query that it says something of. */
static bool check_since(struct cli *c, const struct query *q)
{
	return !option_given(&c->line, OPTION_SINCE) ||
	       (q && query_asks_own(q)) ||
	       cli_fail(c, EXIT_TROUBLE,
			SV("--since tells since when something is:new: add "
			   "-q is:new; --from DATE chooses events by date"));
}

/* Says so of Q, of which the beginning is enough to know it by. */
static void build_no_match(struct build *b, const struct query *q)
{
	struct build text = { .arena = b->arena };

	query_print(&text, q);
	build_str(b, "no event matches ");
	build_sv(b, diag_excerpt(b->arena, build_view(&text)));
}

/* An empty answer is said, so that it cannot be taken for a failure. */
static void say_nothing(struct cli *c, const struct query *q)
{
	struct build b = { .arena = &c->arena };

	if (q) {
		build_no_match(&b, q);
	} else {
		build_str(&b, c->diags.errors ?
				       "no event could be read" :
				       "this chronology holds no event");
	}
	cli_fail(c, EXIT_NOTHING, build_view(&b));
}

bool cli_note(struct build *b, const struct match_note *note)
{
	if (note->tier == MATCH_NEAR) {
		build_str(b, "nothing is spelt so; showing near: ");
		build_sv(b, note->near);
	}
	if (note->stopped)
		build_fmt(b, "%sthe regular expression takes too long and was "
			     "stopped, so that events may be missing; simplify "
			     "it, as /a+b/ for /(a+)+b/",
			  note->tier == MATCH_NEAR ? "; " : "");
	if (note->unknown.n)
		build_fmt(b, "%s%.*s", b->n ? "; " : "",
			  SV_ARG(note->unknown));
	return note->tier == MATCH_NEAR || note->stopped || note->unknown.n;
}

/* What was not searched may be missing, as what a fault leaves out. */
static void say_note(struct cli *c, const struct match_note *note)
{
	struct build b = { .arena = &c->arena };

	if (cli_note(&b, note))
		cli_fail(c, note->stopped ? EXIT_TROUBLE : EXIT_DONE,
			 build_view(&b));
}

static struct cli_selection selection_of(struct cli *c, const struct query *q)
{
	struct build query = { .arena = &c->arena }, words = query;

	query_print(&query, query_as_meant(&c->arena, &c->corpus, q, false));
	query_words(&words, c->book, &c->locale,
		    option_given(&c->line, OPTION_ISO),
		    query_as_meant(&c->arena, &c->corpus, q, true));
	return (struct cli_selection){ build_view(&query),
				       build_view(&words) };
}

/* Asked while events are sought, which goes on. */
static bool tell_search(void *cli)
{
	struct cli *c = cli;

	cli_tell(c, "searching", 0, 0);
	return false;
}

bool cli_hits(struct cli *c, struct hits *hits,
	      struct cli_selection *selection)
{
	struct stop stop = { .asks = tell_search, .arg = c };
	const struct query *q;
	struct match_note note = { 0 };
	struct sv *texts;
	size_t n;

	if (!cli_queries(c, &q, &texts, &n) || !check_since(c, q))
		return false;
	query_run_until(&c->arena, &c->corpus, NULL, &stop, q, hits, &note);
	if (sv_eq(option_value(&c->line, OPTION_SORT), SV("relevance")))
		query_rank(&c->arena, &c->corpus, q, &note, *hits);
	if (hits->n == 0)
		say_nothing(c, q);
	say_note(c, &note);
	if (selection)
		*selection = selection_of(c, q);
	return true;
}

/* A part of what is printed is left out when nothing is for it. */
static void say_nothing_of(struct cli *c, enum option option,
			   const struct query *q)
{
	struct build b = { .arena = &c->arena };

	build_fmt(&b, "--%.*s: ", SV_ARG(option_row(option)->word));
	build_no_match(&b, q);
	cli_fail(c, EXIT_DONE, build_view(&b));
}

bool cli_matches(struct cli *c, enum option option, struct hits among,
		 struct hits *out)
{
	struct given given = { option, option_value(&c->line, option) };
	struct query_fault fault = { 0 };
	struct match_note note = { 0 };
	const struct query *q;
	struct hits all;
	event_no *both;

	*out = (struct hits){ NULL, 0 };
	if (!option_given(&c->line, option))
		return true;
	q = query_parse_own(&c->arena, c->book, cli_own(c), given.value,
			    &fault);
	if (!q && fault.column)
		return bad_query(c, &given, &fault);
	all = query_run(&c->arena, &c->corpus, q, &note);
	say_note(c, &note);
	both = ARENA_NEW(&c->arena, all.n, event_no);
	for (size_t i = 0; i < all.n; i++) {
		size_t at = hits_find(among, all.v[i]);

		if (at < among.n && among.v[at] == all.v[i])
			both[out->n++] = all.v[i];
	}
	out->v = both;
	if (out->n == 0 && among.n > 0)
		say_nothing_of(c, option, q);
	return true;
}
