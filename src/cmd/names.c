/*
 * annals names: who and what the chosen events name, with how many events,
 * every spelling, and the first and the last mention.
 */
#include <string.h>

#include "base/file.h"
#include "book/called.h"
#include "book/when.h"
#include "cmd/command.h"
#include "cmd/form.h"
#include "cmd/mention.h"
#include "text/fold.h"
#include "wording/date_words.h"
#include "wording/label.h"

/* The rows, and whether they are of several classes. */
struct list {
	struct cli *cli;
	struct mention *v;
	size_t n;
	size_t at; /* rows begun so far */
	bool classes;
};

/* The row that is being written. */
static const struct mention *row_of(const struct list *list)
{
	return &list->v[list->at - 1];
}

/* ---- columns ---- */

static struct sv class_text(struct cli *c, struct arena *a,
			    const struct mention *row)
{
	(void)c;
	(void)a;
	return class_of(row->class)->one;
}

static struct sv id_text(struct cli *c, struct arena *a,
			 const struct mention *row)
{
	(void)a;
	return class_id(c->book, row->class, row->no);
}

static struct sv name_text(struct cli *c, struct arena *a,
			   const struct mention *row)
{
	(void)a;
	return class_title(c->book, row->class, row->no);
}

static struct sv events_text(struct cli *c, struct arena *a,
			     const struct mention *row)
{
	(void)c;
	return build_digits(a, row->events);
}

static struct sv first_text(struct cli *c, struct arena *a,
			    const struct mention *row)
{
	(void)a;
	return row->first != NO_EVENT ? book_edtf(c->book, row->first) : SV("");
}

static struct sv last_text(struct cli *c, struct arena *a,
			   const struct mention *row)
{
	(void)a;
	return row->last != NO_EVENT ? book_edtf(c->book, row->last) : SV("");
}

static struct sv calendar_text(const struct cli *c, event_no ev)
{
	return ev != NO_EVENT && book_julian(c->book, ev) ? SV("julian") :
							    SV("");
}

static struct sv first_calendar_text(struct cli *c, struct arena *a,
				     const struct mention *row)
{
	(void)a;
	return calendar_text(c, row->first);
}

static struct sv last_calendar_text(struct cli *c, struct arena *a,
				    const struct mention *row)
{
	(void)a;
	return calendar_text(c, row->last);
}

static struct sv declared_text(struct cli *c, struct arena *a,
			       const struct mention *row)
{
	(void)a;
	return class_declared(c->book, row->class, row->no) ? SV("true") :
							      SV("false");
}

/* One that two languages share is told once. */
static struct items spellings_of(struct cli *c, struct arena *a,
				 const struct mention *row)
{
	struct items items = { .n = 0 };
	const struct spelling *v;
	struct table seen = { 0 };
	size_t n;

	if (!class_of(row->class)->rows->spelt)
		return items;
	v = book_spellings(c->book, row->no, &n);
	items.v = ARENA_NEW(a, n, struct sv);
	for (size_t i = 0; i < n; i++)
		items_add(&items, &seen, book_text(c->book, v[i].name));
	table_free(&seen);
	return items;
}

/* For scripts, so what stands here stays. */
#define NAMES_COLUMNS(X)                                                       \
	X("class", ROWS_ONE, 0, class_text)                                    \
	X("id", ROWS_ONE, 0, id_text)                                          \
	X("name", ROWS_ONE, 0, name_text)                                      \
	X("spellings", ROWS_MANY, 0, NULL)                                     \
	X("events", ROWS_NUMBER, 0, events_text)                               \
	X("first", ROWS_ONE, 0, first_text)                                    \
	X("last", ROWS_ONE, 0, last_text)                                      \
	X("declared", ROWS_TRUTH, 0, declared_text)                            \
	X("first_calendar", ROWS_ONE, ROWS_MEMBER, first_calendar_text)        \
	X("last_calendar", ROWS_ONE, ROWS_MEMBER, last_calendar_text)

static const struct rows_head heads[] = {
#define X(name, shape, flags, text) { SV_INIT(name), shape, flags },
	NAMES_COLUMNS(X)
#undef X
};

enum { COLUMNS = sizeof(heads) / sizeof(*heads) };

static struct items list_cell(void *of, struct arena *row, size_t column)
{
	static struct sv (*const texts[COLUMNS])(struct cli *, struct arena *,
						 const struct mention *) = {
#define X(name, shape, flags, text) text,
		NAMES_COLUMNS(X)
#undef X
	};
	const struct list *list = of;
	struct items one = { ARENA_NEW(row, 1, struct sv), 1 };

	if (!texts[column])
		return spellings_of(list->cli, row, row_of(list));
	one.v[0] = texts[column](list->cli, row, row_of(list));
	return one;
}

/* What has no id is known by its name. */
static struct sv list_id(void *of)
{
	const struct list *list = of;
	struct sv id = id_text(list->cli, NULL, row_of(list));

	return id.n ? id : name_text(list->cli, NULL, row_of(list));
}

static bool list_next(void *of)
{
	struct list *list = of;

	if (list->at == list->n)
		return false;
	list->at++;
	return true;
}

/* ---- text ---- */

enum {
	CLASS_CELLS = 12,
	COUNT_CELLS = 5,
	WIDE = 110,    /* a terminal with room for spellings too */
	NARROW = 79,   /* with hardly any */
	NAME_CELLS = 8 /* at least */
};

static int date_cells(int width)
{
	return width >= WIDE ? 26 : width > NARROW ? 18 : 10;
}

/* The date of EV in words, or as EDTF for who asks so. */
static struct sv when(struct cli *c, struct arena *scratch, event_no ev)
{
	struct build words = { .arena = scratch }, text = words;
	struct date d;

	if (ev == NO_EVENT)
		return SV("");
	d = book_date(c->book, ev);
	if (option_given(&c->line, OPTION_ISO))
		build_sv(&words, book_edtf(c->book, ev));
	else
		date_words(&words, &c->locale, &d);
	book_when_by(&text, c->book, ev, &c->locale, build_view(&words));
	return build_view(&text);
}

/* For people, who tell two of one name apart by more than an id. */
static struct sv shown_text(struct cli *c, struct arena *scratch,
			    const struct mention *row)
{
	return class_shown(scratch, c->book, row->class, row->no, &c->locale);
}

static struct sv class_called(const struct cli *c, const struct mention *row)
{
	return label_text(&c->locale, class_of(row->class)->called);
}

/* Those that it is not shown by. */
static struct sv spellings(struct cli *c, struct arena *scratch,
			   const struct mention *row)
{
	struct items all = spellings_of(c, scratch, row);
	struct sv own = class_title(c->book, row->class, row->no);
	struct sv called = class_of(row->class)->rows->spelt ?
				   called_name(c->book, row->no, &c->locale) :
				   own;
	struct items items = { ARENA_NEW(scratch, all.n + 1, struct sv), 0 };
	struct build text = { .arena = scratch };

	if (!sv_eq(own, called))
		items.v[items.n++] = own;
	for (size_t i = 0; i < all.n; i++)
		if (sv_eq(own, called) || !sv_eq(all.v[i], called))
			items.v[items.n++] = all.v[i];
	rows_join(&text, items);
	return build_view(&text);
}

static void terminal_line(struct cli *c, struct arena *scratch,
			  struct build *out, const struct mention *row,
			  bool classes)
{
	int width = form_width(c), dates = date_cells(width);
	bool wide = width >= WIDE;
	int left = width - (COUNT_CELLS + 2) - (dates + 2) - dates -
		   (classes ? CLASS_CELLS + 2 : 0);
	int name_cells = wide ? left / 2 : left;

	if (name_cells < NAME_CELLS)
		name_cells = NAME_CELLS;
	if (classes) {
		rows_cell(out, scratch, class_called(c, row),
			  CLASS_CELLS, true, c->ascii);
		build_str(out, "  ");
	}
	rows_cell(out, scratch, shown_text(c, scratch, row),
		  name_cells, true, c->ascii);
	build_fmt(out, "%*u  ", (int)COUNT_CELLS, row->events);
	rows_cell(out, scratch, when(c, scratch, row->first),
		  dates, true, c->ascii);
	build_str(out, "  ");
	rows_cell(out, scratch, when(c, scratch, row->last),
		  dates, wide, c->ascii);
	if (wide) {
		build_str(out, "  ");
		rows_cell(out, scratch, spellings(c, scratch, row),
			  left - name_cells - 2, false, c->ascii);
	}
	rows_end(out);
}

static void pipe_line(struct cli *c, struct arena *scratch, struct build *out,
		      const struct mention *row, bool classes)
{
	if (classes) {
		cli_clean(c, out, class_called(c, row));
		build_char(out, '\t');
	}
	cli_clean(c, out, shown_text(c, scratch, row));
	build_fmt(out, "\t%u\t", row->events);
	cli_clean(c, out, when(c, scratch, row->first));
	build_char(out, '\t');
	cli_clean(c, out, when(c, scratch, row->last));
	build_char(out, '\t');
	cli_clean(c, out, spellings(c, scratch, row));
	build_char(out, '\n');
}

static void list_line(void *of, struct arena *row, struct build *out)
{
	const struct list *list = of;

	(list->cli->terminal ? terminal_line : pipe_line)(
		list->cli, row, out, row_of(list), list->classes);
}

/* ---- the command ---- */

/* "people, places ... and precisions": what the command takes. */
static void build_words(struct build *b)
{
	for (int i = 0, n = 0; i < CLASSES; i++) {
		struct sv word = class_of((enum class_no)i)->word;

		if (word.n == 0)
			continue;
		build_str(b, n++ == 0 ? "" : i + 1 < CLASSES ? ", " : " and ");
		build_sv(b, word);
	}
}

/* The class that the first operand names; CLASSES for a file, or none.
 * Returns false, with the error printed, when it is neither. */
static bool choose_class(struct cli *c, enum class_no *class)
{
	struct build b = { .arena = &c->arena };
	struct sv words[CLASSES], word, near;

	*class = CLASSES;
	if (c->line.noperands == 0)
		return true;
	word = sv_of(c->line.operands[0]);
	*class = class_find_word(word);
	if (*class != CLASSES || sv_eq(word, SV("-")) ||
	    file_exists(c->line.operands[0]))
		return true;
	for (int i = 0; i < CLASSES; i++)
		words[i] = class_of((enum class_no)i)->word;
	near = fold_nearest(word, words, CLASSES);
	build_str(&b, "no class, file or folder ");
	build_sv(&b, word);
	if (near.n) {
		build_fmt(&b, "; did you mean %.*s?", SV_ARG(near));
	} else {
		build_str(&b, "; classes are ");
		build_words(&b);
	}
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

static void add_class(struct cli *c, struct list *list, struct hits hits,
		      enum class_no class, const struct mention_key *key,
		      bool all)
{
	size_t n;
	struct mention *v = mention_list(&c->arena, &c->corpus, hits, class,
					 all, key, &c->locale, c->collator,
					 &n);
	struct mention *both = ARENA_NEW(&c->arena, list->n + n,
					struct mention);

	if (list->n)
		memcpy(both, list->v, list->n * sizeof(*both));
	if (n)
		memcpy(both + list->n, v, n * sizeof(*both));
	list->v = both;
	list->n += n;
}

static struct list make_list(struct cli *c, struct hits hits,
			     enum class_no class,
			     const struct mention_key *key, bool all)
{
	struct list list = { .cli = c, .classes = class == CLASSES };

	if (!list.classes)
		add_class(c, &list, hits, class, key, all);
	for (int i = 0; list.classes && i < CLASSES; i++)
		if (class_of((enum class_no)i)->word.n &&
		    class_of((enum class_no)i)->rows->spelt)
			add_class(c, &list, hits, (enum class_no)i, key, all);
	/* By name alone each class stands by itself. */
	if (list.classes && key->compare)
		mention_sort(&c->arena, c->book, list.v, list.n, key,
			     &c->locale, c->collator);
	return list;
}

void names_run(struct cli *c)
{
	struct list list;
	struct rows rows = { .heads = heads, .nheads = COLUMNS, .of = &list,
			     .next = list_next, .cell = list_cell,
			     .id = list_id, .line = list_line };
	const struct mention_key *key =
		mention_key(option_given(&c->line, OPTION_SORT) ?
				    option_value(&c->line, OPTION_SORT) :
				    SV("name"));
	enum rows_form form;
	enum class_no class;
	struct hits hits;
	struct cli_selection selection;

	if (!key) {
		cli_takes(c, "--sort", mention_key_word);
		return;
	}
	if (!form_choose(c, &form) || !choose_class(c, &class) ||
	    !cli_load(c, class != CLASSES))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, &selection))
		return;
	list = make_list(c, hits, class, key, selection.query.n == 0);
	if (list.n == 0 && hits.n > 0)
		cli_fail(c, EXIT_NOTHING, SV("these events name none"));
	if (form_limit(c, &list.n))
		form_print(c, form, &rows);
}
