/* annals diff: what became of the events of a chronology. */
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "book/called.h"
#include "cmd/command.h"
#include "cmd/revision.h"
#include "diff/event.h"
#include "diff/pair.h"
#include "load/load.h"
#include "wording/date_words.h"

enum { FIELD_CELLS = 10 };

/* One side: what was read, and by which names its files are paired. */
struct side {
	struct corpus corpus;
	struct sv *files;
};

struct comparing {
	struct cli *cli;
	struct side old, new;
	struct book *before; /* that of OLD */
	const char *rev; /* that OLD is of, or null */
	struct revision copy;
	struct pair_found found;
	event_no *was; /* by new number: the old one, or NO_EVENT */
	size_t told;   /* changes so far, for JSON */
};

/* ---- the two sides ---- */

/* The names of the files of B within PATHS: two folders are compared file by
 * file, and so are two files that are called otherwise. */
static struct sv *files_within(struct cli *c, const struct book *b,
			       const char *const *paths, size_t n)
{
	struct sv *files = ARENA_NEW(&c->arena, book_files(b), struct sv);

	for (file_no f = 0; f < book_files(b); f++) {
		files[f] = book_file_name(b, f);
		for (size_t i = 0; i < n; i++) {
			struct sv path = sv_of(paths[i]);

			if (!sv_starts(files[f], path))
				continue;
			files[f] = sv_slice(files[f], path.n, files[f].n);
			break;
		}
	}
	return files;
}

/* What is at fault in a copy is told of the revision: "HEAD~1:a.yaml". */
static void rename_faults(struct comparing *d, struct diags *diags)
{
	struct sv folder = sv_of(d->copy.folder);

	for (size_t i = 0; i < diags->n; i++) {
		struct build name = { .arena = &d->cli->arena };
		struct sv file = diags->v[i].file;

		if (!d->rev || !sv_starts(file, folder))
			continue;
		file = sv_slice(file, folder.n + 1, file.n);
		sv_cut(&file, '/');
		build_str(&name, d->rev);
		build_char(&name, ':');
		build_sv(&name, file);
		diags->v[i].file = build_view(&name);
	}
}

/* Reads the chronology before; its faults are told with those of now. */
static void load_old(struct comparing *d, const char *const *paths, size_t n)
{
	struct cli *c = d->cli;

	c->diags.arena = &c->arena;
	d->before = load_book(paths, n, &c->diags);
	d->old.corpus = (struct corpus){ d->before, index_new(d->before) };
	d->old.files = files_within(c, d->old.corpus.b, paths, n);
	rename_faults(d, &c->diags);
}

/*
 * Which operand is the chronology before: the first, where more than one is
 * given, or where it is none that is there; else it is what git has in HEAD.
 */
static size_t choose_old(struct comparing *d, const char **path)
{
	const struct command_line *line = &d->cli->line;
	const char *first = line->noperands ? line->operands[0] : NULL;
	bool there = first && (file_exists(first) || strcmp(first, "-") == 0);

	*path = NULL;
	d->rev = "HEAD";
	if (!first || (there && line->noperands == 1))
		return 0;
	if (there)
		*path = first;
	d->rev = there ? NULL : first;
	return 1;
}

/* Reads both sides.  Returns false, with the error printed, when one cannot
 * be. */
static bool load(struct comparing *d)
{
	struct cli *c = d->cli;
	const char *path;
	size_t first = choose_old(d, &path);
	struct err err;

	if (d->rev && d->rev[0] == '-')
		return cli_fail(c, EXIT_TROUBLE,
				SV("a git revision does not begin with -"));
	if (!cli_paths(c, first))
		return false;
	if (d->rev && !revision_copy(&c->arena, d->rev, c->paths, c->npaths,
				     &d->copy, &err))
		return cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
	if (d->rev)
		load_old(d, d->copy.paths, c->npaths);
	else
		load_old(d, &path, 1);
	if (!cli_load(c, first))
		return false;
	d->new.corpus = c->corpus;
	d->new.files = files_within(c, c->book, c->paths, c->npaths);
	cli_faults(c, FAULTS_SHOWN);
	return true;
}

static struct pairing *pair(struct comparing *d)
{
	struct pairing *p = pair_open(
		(struct pair_side){ d->old.corpus, d->old.files },
		(struct pair_side){ d->new.corpus, d->new.files });
	event_no n = book_events(d->new.corpus.b);

	while (pair_step(p))
		continue;
	d->found = pair_found(p);
	d->was = ARENA_NEW(&d->cli->arena, n, event_no);
	for (event_no ev = 0; ev < n; ev++)
		d->was[ev] = NO_EVENT;
	for (event_no ev = 0; ev < book_events(d->old.corpus.b); ev++)
		if (d->found.now[ev] != NO_EVENT)
			d->was[d->found.now[ev]] = ev;
	return p;
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

static bool holds(struct sv items, struct sv item)
{
	while (items.n > 0)
		if (sv_eq(sv_cut(&items, DIFF_ITEM_END), item))
			return true;
	return false;
}

/* The items of A that B has not, a line each, after SIGN. */
static bool text_items(struct comparing *d, struct sv *word, char sign,
		       struct sv a, struct sv b)
{
	struct build *out = &d->cli->out;
	bool any = false;

	while (a.n > 0) {
		struct sv item = sv_cut(&a, DIFF_ITEM_END);

		if (holds(b, item))
			continue;
		build_fmt(out, "    %-*.*s %c ", FIELD_CELLS, SV_ARG(*word),
			  sign);
		cli_put(d->cli, item);
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
	bool gone = text_items(d, &word, '-', e->old.field[field],
			       e->new.field[field]);
	bool added = text_items(d, &word, '+', e->new.field[field],
				e->old.field[field]);

	if (!gone && !added)
		build_fmt(&d->cli->out,
			  "    %-*.*s ~ order, ids or what is private\n",
			  FIELD_CELLS, SV_ARG(word));
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

	build_fmt(&d->cli->out, "%zu added, %zu changed, %zu gone\n", f->added,
		  f->changed, f->gone);
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
	struct json j = { .out = { .arena = &c->arena }, .ascii = c->ascii };

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
	build_str(&c->out, d->told ? ",\n " : "[\n ");
	build_sv(&c->out, build_view(&j.out));
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
	event_no was = d->was[ev];
	struct changed e = { .change = CHANGE_ADDED, .of = &d->new.corpus,
			     .event = ev };

	if (was != NO_EVENT) {
		e.change = CHANGE_CHANGED;
		e.fields = d->found.fields[was];
		if (!e.fields)
			return;
		e.old = diff_event(&scratch, &d->old.corpus, was, DIFF_SHOWN);
		e.new = diff_event(&scratch, &d->new.corpus, ev, DIFF_SHOWN);
	}
	tell(d, &e);
	arena_free(&scratch);
}

/* Tells, from *GONE on, those that are gone and stood before the day LAST. */
static void tell_gone(struct comparing *d, event_no *gone, int64_t last)
{
	const struct corpus *old = &d->old.corpus;

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
	const struct book *b = d->new.corpus.b;
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
	struct pairing *p;

	if (format.n && !option_is_word(format, check_form_word)) {
		cli_takes(c, "diff -f", check_form_word);
		return;
	}
	if (load(&d)) {
		p = pair(&d);
		tell_all(&d);
		pair_close(p);
		if (d.told)
			cli_status(c, EXIT_NOTHING);
	}
	revision_remove(&d.copy);
	index_free(d.old.corpus.x);
	book_free(d.before);
}
