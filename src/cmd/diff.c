/* annals diff: what became of the events of a chronology. */
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "book/called.h"
#include "cmd/command.h"
#include "diff/event.h"
#include "session/past.h"
#include "wording/label.h"
#include "wording/date_words.h"

enum { FIELD_CELLS = 10 };

struct comparing {
	struct cli *cli;
	struct past *past;
	const struct corpus *old, *new;
	struct pair_found found;
	size_t told; /* changes so far, for JSON */
};

/* ---- the two sides ---- */

/*
 * What is compared with: the first operand, where more than one is given, or
 * where it is no file that is there; else what git has in HEAD.  OPERANDS is
 * how many are taken for it.
 */
static struct sv choose_old(struct cli *c, size_t *operands)
{
	const struct command_line *line = &c->line;
	const char *first = line->noperands ? line->operands[0] : NULL;

	*operands = first &&
		    (line->noperands > 1 ||
		     (!file_has_name(first) && strcmp(first, "-") != 0));
	return *operands ? sv_of(first) : SV("HEAD");
}

/* Reads both sides; the faults of both are told.  Returns false, with the error
 * printed, when one cannot be read. */
static bool load(struct comparing *d)
{
	struct cli *c = d->cli;
	const struct diags *faults;
	struct err err;
	size_t first;
	struct sv what = choose_old(c, &first);

	if (!cli_paths(c, first))
		return false;
	d->past = past_open(what, &cli_own(c)->typed, c->paths, c->npaths);
	while (past_read(d->past))
		cli_tell(c, "reading", 0, 0);
	d->old = past_corpus(d->past, &err);
	if (!d->old)
		return cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
	faults = past_faults(d->past);
	c->diags.arena = &c->arena;
	for (size_t i = 0; i < faults->n; i++)
		diag_put(&c->diags, faults->v[i]);
	if (!cli_load(c, first))
		return false;
	d->new = &c->corpus;
	cli_faults(c, FAULTS_SHOWN);
	return true;
}

/* ---- what is told of a change ---- */

enum change { CHANGE_ADDED, CHANGE_CHANGED, CHANGE_GONE };

/* An event, and where it changed what it was. */
struct changed {
	enum change change;
	const struct corpus *of; /* the book that has it */
	event_no event;
	uint32_t fields;         /* with the two accounts of them */
	struct diff_event old, new;
};

/* The items of A that B has not, a line each, after SIGN. */
static bool text_items(struct comparing *d, struct sv *word, char sign,
		       const struct diff_items *a, const struct diff_items *b)
{
	struct build *out = &d->cli->out;
	bool any = false;

	for (size_t i = 0; i < a->n; i++) {
		if (diff_items_have(b, a->v[i]))
			continue;
		build_fmt(out, "    %-*.*s %c ", FIELD_CELLS, SV_ARG(*word),
			  sign);
		cli_put(d->cli, a->v[i]);
		build_char(out, '\n');
		*word = SV("");
		any = true;
	}
	return any;
}

static void text_field(struct comparing *d, const struct changed *e,
		       enum diff_field field)
{
	struct sv word = diff_word(field);
	struct arena *a = &d->cli->arena;
	struct diff_items old = diff_items(a, e->old.field[field]);
	struct diff_items new = diff_items(a, e->new.field[field]);
	bool gone = text_items(d, &word, '-', &old, &new);
	bool added = text_items(d, &word, '+', &new, &old);

	if (!gone && !added)
		build_fmt(&d->cli->out, "    %-*.*s ~ %.*s\n", FIELD_CELLS,
			  SV_ARG(word),
			  SV_ARG(label_text(&d->cli->locale,
					    LABEL_CHANGED_UNSEEN)));
}

static void text_change(struct comparing *d, const struct changed *e)
{
	static const char signs[] = { '+', '~', '-' };
	struct cli *c = d->cli;
	struct date date = book_date(e->of->b, e->event);
	struct build words = { .arena = &c->arena };

	if (option_given(&c->line, OPTION_ISO))
		build_sv(&words, book_edtf(e->of->b, e->event));
	else
		date_words(&words, &c->locale, &date);
	build_fmt(&c->out, "%c ", signs[e->change]);
	cli_put(c, build_view(&words));
	build_str(&c->out, words.n ? "  " : "");
	cli_put(c, called_title(e->of->b, e->event, &c->locale));
	build_char(&c->out, '\n');
	for (int i = 0; i < DIFF_FIELDS; i++)
		if (e->fields >> i & 1)
			text_field(d, e, (enum diff_field)i);
}

static void text_count(struct comparing *d)
{
	const struct pair_found *f = &d->found;
	const struct { enum label id; size_t n; } counts[] = {
		{ LABEL_EVENTS_ADDED, f->added },
		{ LABEL_EVENTS_CHANGED, f->changed },
		{ LABEL_EVENTS_GONE, f->gone },
	};
	struct cli *c = d->cli;

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		struct build words = { .arena = &c->arena };

		label_fill(&words, &c->locale, counts[i].id,
			   build_digits(&c->arena, counts[i].n));
		build_str(&c->out, i ? ", " : "");
		cli_put(c, build_view(&words));
	}
	build_char(&c->out, '\n');
}

static void json_items(struct json *j, const char *key, struct sv items)
{
	json_open(j, key, '[');
	while (items.n > 0)
		json_text(j, NULL, sv_cut(&items, DIFF_ITEM_END));
	json_shut(j, ']');
}

static void json_change(struct comparing *d, const struct changed *e)
{
	static const struct sv words[] = { SV_INIT("added"),
					   SV_INIT("changed"),
					   SV_INIT("gone") };
	struct cli *c = d->cli;
	struct json j = { .out = &c->out, .ascii = c->ascii };

	build_str(&c->out, d->told ? ",\n " : "[\n ");
	json_open(&j, NULL, '{');
	json_text(&j, "change", words[e->change]);
	json_text(&j, "id", index_key(e->of->x, e->event));
	json_text(&j, "date", book_edtf(e->of->b, e->event));
	json_text(&j, "title", book_title(e->of->b, e->event));
	json_open(&j, "fields", '[');
	for (int i = 0; i < DIFF_FIELDS; i++) {
		if (!(e->fields >> i & 1))
			continue;
		json_open(&j, NULL, '{');
		json_text(&j, "field", diff_word((enum diff_field)i));
		json_items(&j, "old", e->old.field[i]);
		json_items(&j, "new", e->new.field[i]);
		json_shut(&j, '}');
	}
	json_shut(&j, ']');
	json_shut(&j, '}');
}

/* ---- all of them ---- */

static void tell(struct comparing *d, const struct changed *e)
{
	bool json = sv_eq(option_value(&d->cli->line, OPTION_FORMAT),
			  SV("json"));

	(json ? json_change : text_change)(d, e);
	d->told++;
	cli_flush(d->cli);
}

static void tell_new(struct comparing *d, event_no ev)
{
	struct arena scratch = { 0 };
	event_no was = past_was(d->past, ev);
	struct changed e = { .change = CHANGE_ADDED, .of = d->new,
			     .event = ev };

	if (was != NO_EVENT) {
		e.change = CHANGE_CHANGED;
		e.fields = d->found.fields[was];
		if (!e.fields)
			return;
		e.old = diff_event(&scratch, d->old, was, DIFF_SHOWN);
		e.new = diff_event(&scratch, d->new, ev, DIFF_SHOWN);
	}
	tell(d, &e);
	arena_free(&scratch);
}

/* Tells, from *GONE on, those that are gone and stood before the day LAST. */
static void tell_gone(struct comparing *d, event_no *gone, int64_t last)
{
	const struct corpus *old = d->old;

	for (; *gone < book_events(old->b) &&
	       book_order_day(old->b, *gone) <= last; (*gone)++) {
		struct changed e = { .change = CHANGE_GONE, .of = old,
				     .event = *gone };

		if (d->found.now[*gone] == NO_EVENT)
			tell(d, &e);
	}
}

static void tell_all(struct comparing *d)
{
	const struct book *b = d->new->b;
	event_no gone = 0;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		int64_t day = book_order_day(b, ev);

		if (day > INT64_MIN)
			tell_gone(d, &gone, day - 1);
		tell_new(d, ev);
	}
	tell_gone(d, &gone, INT64_MAX);
	if (!sv_eq(option_value(&d->cli->line, OPTION_FORMAT), SV("json")))
		text_count(d);
	else
		build_str(&d->cli->out, d->told ? "\n]\n" : "[]\n");
}

void diff_run(struct cli *c)
{
	struct comparing d = { .cli = c };
	struct sv format = option_value(&c->line, OPTION_FORMAT);

	if (format.n && !option_is_word(format, check_form_word)) {
		cli_takes(c, "diff -f", check_form_word);
		return;
	}
	if (load(&d)) {
		past_compare(d.past, d.new);
		while (past_step(d.past))
			cli_tell(c, "comparing", 0, 0);
		d.found = past_found(d.past);
		tell_all(&d);
		if (d.told)
			cli_status(c, EXIT_NOTHING);
	}
	past_close(d.past);
}
