/* A row as an event of YAML (parts.h). */
#include <string.h>

#include "import/choices.h"
#include "import/cite.h"
#include "import/fit.h"
#include "import/markup.h"
#include "import/media.h"
#include "import/sift.h"
#include "import/tree.h"
#include "text/clean.h"
#include "yaml/emit.h"

/* The event that is being written. */
struct writing {
	struct fit fit;
	struct emit *e;
	bool begun; /* a key stands there already */
};

enum { KEYS_AT = 2 * EMIT_INDENT };

static struct columns *its_columns(const struct writing *w)
{
	return &w->fit.ev->file->columns;
}

/* ---- keys and texts ---- */

static void put_key(struct writing *w, struct sv key)
{
	emit_spaces(w->e, w->begun ? KEYS_AT : EMIT_INDENT);
	build_str(w->e->out, w->begun ? "" : "- ");
	w->begun = true;
	emit_word(w->e, key, true, false);
	build_char(w->e->out, ':');
}

static void put_text(struct writing *w, struct sv key, struct sv text)
{
	put_key(w, key);
	emit_text(w->e, text, true, KEYS_AT + EMIT_INDENT);
}

/* N texts after a key that is indented by INDENT: one in its line, several as
 * a list. */
static void put_texts(struct writing *w, const struct sv *v, size_t n,
		      int indent)
{
	if (n != 1)
		build_char(w->e->out, '\n');
	for (size_t i = 0; i < n; i++) {
		if (n > 1) {
			emit_spaces(w->e, indent + EMIT_INDENT);
			build_char(w->e->out, '-');
		}
		emit_text(w->e, v[i], true, indent + 2 * EMIT_INDENT);
	}
}

/* ---- fields ---- */

/* The items of all columns from I on that are of one field, *N of them.
 * EMPTY: those without text too, as each has its role. */
static struct sv *all_items(const struct writing *w, size_t i, bool empty,
			    size_t *n)
{
	const struct columns *all = its_columns(w);
	VEC(struct sv) found = { 0 };
	struct sv *items;

	for (; i < all->n; i = all->v[i].next) {
		size_t count;
		const struct sv *v = fit_items(&w->fit, i, &count);

		if (all->v[i].use == COLUMN_ROLES && !fit_roles(&w->fit, i))
			count = 0;
		for (size_t k = 0; k < count; k++) {
			bool fits = fit_item(&w->fit, i, v[k]);

			if ((fits && v[k].n > 0) || empty)
				VEC_ADD(&found, fits ? v[k] : SV(""));
		}
	}
	*n = found.n;
	items = ARENA_NEW(w->fit.scratch, found.n, struct sv);
	for (uint32_t k = 0; k < found.n; k++)
		items[k] = found.v[k];
	VEC_FREE(&found);
	return items;
}

static struct sv role_text(const void *arg, uint32_t number)
{
	return ((const struct sv *)arg)[number];
}

/* `who` by ROLES, NROLES of them, the last perhaps none: each with its names in
 * the order of the row. */
static void put_roles(struct writing *w, const struct sv *roles, size_t nroles)
{
	size_t n;
	const struct sv *names = all_items(
		w, columns_find(its_columns(w), SV("who")), true, &n);
	struct sv *words = ARENA_NEW(w->fit.scratch, n, struct sv);
	struct sv *of = ARENA_NEW(w->fit.scratch, n, struct sv);
	uint32_t *role = ARENA_NEW(w->fit.scratch, n, uint32_t);
	size_t *end = ARENA_NEW(w->fit.scratch, n + 1, size_t);
	const struct node nowhere = { 0 };
	struct table numbers = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct sv word = i < nroles && roles[i].n ?
					 roles[i] :
					 SV("participant");

		if (names[i].n == 0)
			continue;
		role[i] = table_number(&numbers, word, role_text, words);
		words[role[i]] = word;
		end[role[i] + 1]++;
	}
	for (uint32_t r = 0; r < numbers.n; r++)
		end[r + 1] += end[r];
	for (size_t i = 0; i < n; i++) /* END[r] moves from start to end */
		if (names[i].n > 0)
			of[end[role[i]]++] = names[i];
	build_char(w->e->out, '\n');
	for (uint32_t r = 0; r < numbers.n; r++) {
		struct tree held = { .arena = w->fit.scratch,
				     .from = &nowhere };
		struct node all;

		for (size_t i = r ? end[r - 1] : 0; i < end[r]; i++)
			tree_add(&held, tree_text(of[i], &nowhere));
		all = held.n == 1 ? held.v[0] : tree_list(&held);
		emit_spaces(w->e, KEYS_AT + EMIT_INDENT);
		tree_put_pair(w->e, words[r], &all, KEYS_AT + EMIT_INDENT);
	}
	table_free(&numbers);
}

/* The N sources V, as they are cited. */
static void put_sources(const struct writing *w, const struct sv *v, size_t n)
{
	const struct import_file *file = w->fit.ev->file;
	const struct node from = { .line = w->fit.ev->row->line };
	const struct node cites =
		cite_texts(w->fit.scratch, v, n,
			   file->sheet.ours || file->columns.said, &from);

	tree_put(w->e, &cites, KEYS_AT);
}

/* The N addresses V of pictures and the like. */
static void put_media(const struct writing *w, const struct sv *v, size_t n)
{
	const struct node from = { .line = w->fit.ev->row->line };
	const struct node media = media_of(w->fit.scratch, v, n, &from);

	tree_put(w->e, &media, KEYS_AT);
}

static void put_list(struct writing *w, const struct field *field)
{
	const struct columns *all = its_columns(w);
	size_t n, nroles;
	struct sv *items = all_items(w, columns_of(all, field), false, &n);
	struct sv *roles =
		all_items(w, columns_find(all, SV("roles")), true, &nroles);

	if (n == 0)
		return;
	put_key(w, field->key);
	for (size_t i = 0; i < n && sv_eq(field->key, SV("part_of")); i++)
		items[i] = import_made_id(w->fit.im, items[i]);
	if (sv_eq(field->key, SV("sources")))
		put_sources(w, items, n);
	else if (columns_are_media(field))
		put_media(w, items, n);
	else if (field->type == FIELD_WHO && nroles > 0)
		put_roles(w, roles, nroles);
	else
		put_texts(w, items, n, KEYS_AT);
}

/* Whose address URL is: what stands before its path, without the scheme. */
static struct sv host_of(struct sv url)
{
	struct sv host = sv_slice(url, sv_find(url, SV("://"), 0) + 3, url.n);
	size_t n = 0;

	while (n < host.n && !strchr("/?#", host.s[n]))
		n++;
	return n ? sv_slice(host, 0, n) : url;
}

/* The pages of a table that has no column for sources are those of its events,
 * each a source described where it is cited; elsewhere a page is none. */
static void put_pages(struct writing *w)
{
	size_t n;
	const struct sv *urls = all_items(
		w, columns_find(its_columns(w), SV("url")), false, &n);

	if (n == 0 || !w->fit.ev->file->sheet.table)
		return;
	put_key(w, SV("sources"));
	build_char(w->e->out, '\n');
	for (size_t i = 0; i < n; i++) {
		emit_spaces(w->e, KEYS_AT + EMIT_INDENT);
		build_str(w->e->out, "- title:");
		emit_text(w->e, host_of(urls[i]), true,
			  KEYS_AT + 3 * EMIT_INDENT);
		emit_spaces(w->e, KEYS_AT + 2 * EMIT_INDENT);
		build_str(w->e->out, "url:");
		emit_text(w->e, urls[i], true, KEYS_AT + 3 * EMIT_INDENT);
	}
}

/* Whether FIELD says by which calendar a date is that does not stand so: that
 * of the whole, when the event has none of its own, or one by today's. */
static bool is_other_calendar(const struct writing *w, struct sv field)
{
	const struct import_event *ev = w->fit.ev;

	return (ev->within.n > 0 || ev->moved) && sv_eq(field, SV("calendar"));
}

/* The ids that TREE, one or many, has, as they are in the output. */
static struct node made_ids(const struct writing *w, const struct node *tree)
{
	uint32_t n;
	const struct node *id = node_items(tree, &n);
	struct tree ids = tree_for(w->fit.scratch, tree, n);

	for (uint32_t i = 0; i < n; i++)
		tree_add(&ids, tree_text(import_made_id(w->fit.im, id[i].text),
					 &id[i]));
	return tree_list(&ids);
}

/* What stands under FIELD of the cell MADE, whose tree can: all of it, or what
 * fits. */
static void put_made(struct writing *w, const struct field *field, size_t made)
{
	struct node tree = *import_at(w->fit.ev, made)->tree, rest;

	if (!fit_cell(&w->fit, made) &&
	    !sift_tree(&w->fit, field, &tree, &tree, &rest))
		return;
	if (sv_eq(field->key, SV("sources")))
		tree = cite_tree(w->fit.scratch, &tree);
	else if (sv_eq(field->key, SV("part_of")))
		tree = made_ids(w, &tree);
	put_key(w, field->key);
	tree_put(w->e, &tree, KEYS_AT);
}

/* What stands under FIELD, if anything does. */
static void put_field(struct writing *w, const struct field *field)
{
	const struct columns *all = its_columns(w);
	size_t i = columns_of(all, field), made = fit_made(&w->fit, field);
	struct node places;
	struct sv text;

	if (i == all->n && sv_eq(field->key, SV("sources")))
		put_pages(w);
	if (is_other_calendar(w, field->key))
		return;
	if (sv_eq(field->key, SV("place")) && fit_places(&w->fit, &places)) {
		put_key(w, field->key);
		tree_put(w->e, &places, KEYS_AT);
		return;
	}
	if (i == all->n)
		return;
	if (made < all->n) {
		put_made(w, field, made);
		return;
	}
	if (columns_take_many(field)) {
		put_list(w, field);
		return;
	}
	i = import_column(w->fit.ev, field->key);
	text = import_cell(w->fit.ev, i);
	if (field->type == FIELD_ID && w->fit.ev->id.n > 0 &&
	    !sv_eq(w->fit.ev->id, text)) /* it was made of that */
		put_text(w, field->key, w->fit.ev->id);
	if (field->type == FIELD_DATE || text.n == 0 || !fit_cell(&w->fit, i))
		return;
	if (field->type == FIELD_CHOICE)
		text = choices_word(w->fit.scratch, field, text);
	else if (w->fit.ev->file->sheet.table && !all->said)
		text = markup_plain(w->fit.scratch, text, false);
	put_text(w, field->key, text);
}

/* Whether what the event is a part of is there to date it. */
static bool has_whole(const struct writing *w)
{
	const struct columns *all = its_columns(w);
	size_t i = columns_find(all, SV("part_of"));

	for (; i < all->n; i = all->v[i].next)
		if (import_has(w->fit.ev, i) && fit_any(&w->fit, i))
			return true;
	return false;
}

/* Whether the date of EV does not say all of the cell I, which is of it. */
static bool says_more(const struct import_event *ev, size_t i)
{
	return ev->moved || import_says_more(ev, i);
}

/* The date, or the words of one that could not be read. */
static void put_date(struct writing *w)
{
	const struct columns *all = its_columns(w);
	const struct import_event *ev = w->fit.ev;
	size_t date = import_column(ev, SV("date"));
	size_t end = import_column(ev, SV("end"));
	bool words = import_has(ev, import_column(ev, SV("date_text")));

	struct sv said = ev->date;

	if (said.n == 0 && ev->within.n > 0 && !has_whole(w))
		said = ev->within;
	if (said.n > 0) {
		put_key(w, ev->as_of ? SV("as_of") : SV("date"));
		emit_text(w->e, said, false, KEYS_AT + EMIT_INDENT);
	}
	if (!ev->left_out && !words && says_more(ev, ev->dated))
		put_text(w, SV("date_text"), import_cell(ev, ev->dated));
	if (!ev->left_out)
		return;
	if (import_cell(w->fit.ev, date).n > 0)
		put_text(w, words ? all->v[date].other : SV("date_text"),
			 import_cell(w->fit.ev, date));
	if (import_cell(w->fit.ev, end).n > 0)
		put_text(w, all->v[end].other, import_cell(w->fit.ev, end));
}

/* Whether the cell I says nothing new: it is empty, or lists nothing ("; "),
 * or is the id of an event without one, which is made of date and title, or
 * part of a date that stands already. */
static bool is_said(const struct writing *w, size_t i)
{
	const struct column *c = &its_columns(w)->v[i];
	struct sv text = import_cell(w->fit.ev, i), date = w->fit.ev->date;

	if (is_other_calendar(w, column_field(c)))
		return true;
	if (sv_eq(column_field(c), SV("id")) && sv_starts(text, date) &&
	    sv_find_char(text, '/', date.n) != SV_NONE)
		return !w->fit.ev->left_out;
	if (import_at(w->fit.ev, i)->tree)
		return false;
	if (w->fit.ev->left_out &&
	    (i == import_column(w->fit.ev, SV("date")) ||
	     i == import_column(w->fit.ev, SV("end"))))
		return true;
	while (text.n > 0)
		if (import_item(&text).n > 0)
			return false;
	return true;
}

/* Whether the cell I has a time of day that the date of the event does not
 * have, or words that stand nowhere else. */
static bool is_kept(const struct writing *w, size_t i)
{
	const struct import_event *ev = w->fit.ev;
	bool date = i == ev->dated;

	if (!ev->left_out && import_has(ev, i) &&
	    (i == import_column(ev, SV("end")) ||
	     (date && import_has(ev, import_column(ev, SV("date_text"))))) &&
	    says_more(ev, i))
		return true;
	if (ev->moved && i == import_column(ev, SV("calendar")))
		return true;
	return ev->timed && !ev->left_out && import_has(ev, i) &&
	       (i == import_column(ev, SV("end")) ||
		(i == import_column(ev, SV("date")) &&
		 sv_find_char(ev->date, 'T', 0) == SV_NONE));
}

/* A cell beyond the last column, of a row that is left out. */
static void put_beyond(struct writing *w, const struct cell *cell)
{
	struct build key = { .arena = w->fit.scratch };

	if (sv_trim(cell->text).n == 0)
		return;
	build_fmt(&key, "x-column-%u", cell->of + 1);
	put_text(w, build_view(&key), sv_trim(cell->text));
}

/* What no field takes, under keys of its own. */
static void put_others(struct writing *w)
{
	struct columns *all = its_columns(w);

	for (size_t k = 0; k < w->fit.ev->row->n; k++) {
		const struct cell *cell = &w->fit.ev->row->cells[k];
		struct column *c = &all->v[cell->of];
		struct node rest;

		if (cell->of >= all->n) {
			put_beyond(w, cell);
			continue;
		}
		if (!is_kept(w, cell->of) &&
		    (is_said(w, cell->of) || fit_cell(&w->fit, cell->of)))
			continue;
		c->kept++;
		c->placeless += fit_is_placeless(&w->fit, cell->of);
		put_key(w, c->other);
		rest = sift_rest(&w->fit, cell->of);
		if (rest.kind == NODE_SCALAR)
			emit_text(w->e, rest.text, true, KEYS_AT + EMIT_INDENT);
		else
			tree_put(w->e, &rest, KEYS_AT);
	}
}

static void put_event(struct writing *w)
{
	size_t n;
	const struct field *fields = schema_fields(SHAPE_EVENT, &n);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(fields[i].key, SV("date")))
			put_date(w);
		else
			put_field(w, &fields[i]);
	put_others(w);
}

/* The event as a comment that says where its row is. */
static void put_comment(struct build *out, const struct import_event *ev,
			struct sv lines, bool ascii)
{
	build_str(out, "  # Left out: ");
	(ascii ? clean_ascii : clean_line)(out, ev->file->sheet.file);
	build_fmt(out, ":%u\n", ev->row->line);
	while (lines.n > 0) {
		build_str(out, "  # ");
		build_sv(out, sv_slice(sv_cut(&lines, '\n'), 2, SIZE_MAX));
		build_char(out, '\n');
	}
}

void import_event(struct build *out, struct import *im,
		  const struct import_event *ev, struct arena *scratch,
		  bool ascii)
{
	struct build text = { .arena = scratch };
	struct emit e = { .out = ev->left_out ? &text : out,
			  .ascii = ascii };
	struct writing w = { .fit = { im, ev, scratch }, .e = &e };

	put_event(&w);
	if (ev->left_out)
		put_comment(out, ev, build_view(&text), ascii);
}
