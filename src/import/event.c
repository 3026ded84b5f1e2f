/* A row as an event of YAML (parts.h). */
#include <string.h>

#include "import/parts.h"
#include "text/clean.h"
#include "yaml/emit.h"

/* The event that is being written. */
struct writing {
	struct import *im;
	const struct import_event *ev;
	struct emit *e;
	struct arena *scratch;
	bool begun; /* a key stands there already */
};

enum { KEYS_AT = 2 * EMIT_INDENT };

static struct columns *columns_of(const struct writing *w)
{
	return &w->ev->file->columns;
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

/* ---- what fits ---- */

/* The word of a CHOICE that TEXT is, whatever its capitals; empty for none. */
static struct sv choice_of(const struct field *field, struct sv text)
{
	struct sv words = field->argument;

	while (words.n > 0) {
		struct sv word = sv_cut(&words, ' ');

		if (sv_same(word, text))
			return word;
	}
	return (struct sv){ 0 };
}

/* Items of the cell I, the empty ones too. */
static size_t count_items(const struct writing *w, size_t i)
{
	struct sv left = import_cell(w->ev, i);
	size_t n = 0;

	for (; left.n > 0; n++)
		import_item(&left);
	return n;
}

/* Whether there is a role, or none, for each of those under `who`. */
static bool roles_fit(const struct writing *w, size_t roles)
{
	const struct columns *all = columns_of(w);
	struct sv left = import_cell(w->ev, roles);
	size_t people = 0;

	for (size_t i = 0; i < all->n; i++)
		if (sv_eq(column_field(&all->v[i]), SV("who")))
			people += count_items(w, i);
	if (people != count_items(w, roles))
		return false;
	while (left.n > 0) {
		struct sv role = import_item(&left);

		if (role.n > 0 && !schema_is_id(role))
			return false;
	}
	return true;
}

/* Whether each item of TEXT is an event of this import. */
static bool events_fit(const struct writing *w, struct sv text)
{
	while (text.n > 0)
		if (import_id(w->im, import_item(&text)) == TABLE_NONE)
			return false;
	return true;
}

/* Whether each item of TEXT is an address. */
static bool urls_fit(struct sv text)
{
	while (text.n > 0) {
		struct sv item = import_item(&text);

		if (item.n > 0 && !sv_starts(item, SV("https://")) &&
		    !sv_starts(item, SV("http://")))
			return false;
	}
	return true;
}

/* Whether the cell I, which is not empty, can stand under its field. */
static bool fits(const struct writing *w, size_t i)
{
	const struct column *c = &columns_of(w)->v[i];
	struct sv text = import_cell(w->ev, i);
	unsigned long long number;

	if (c->use == COLUMN_ROLES)
		return roles_fit(w, i);
	if (c->use != COLUMN_FIELD)
		return c->use != COLUMN_OWN;
	switch (c->field->type) {
	case FIELD_CHOICE:
		return choice_of(c->field, text).n > 0;
	case FIELD_COUNT:
		return sv_to_u64(text, UINT32_MAX, &number) && number > 0;
	case FIELD_URLS:
		return urls_fit(text);
	case FIELD_ID:
		return w->ev->id.n > 0 && schema_is_id(text);
	default:
		return !sv_eq(c->field->key, SV("part_of")) ||
		       events_fit(w, text);
	}
}

/* ---- fields ---- */

/* The items of all columns of FIELD, *N of them.  EMPTY: those without text
 * too, as each has its role. */
static struct sv *items_of(const struct writing *w, struct sv field,
			   bool empty, size_t *n)
{
	const struct columns *all = columns_of(w);
	VEC(struct sv) found = { 0 };
	struct sv *items;

	for (size_t i = 0; i < all->n; i++) {
		struct sv left = import_cell(w->ev, i);

		if (!sv_eq(column_field(&all->v[i]), field) || left.n == 0 ||
		    !fits(w, i))
			continue;
		while (left.n > 0) {
			struct sv item = import_item(&left);

			if (item.n > 0 || empty)
				VEC_ADD(&found, item);
		}
	}
	*n = found.n;
	items = ARENA_NEW(w->scratch, found.n, struct sv);
	for (uint32_t i = 0; i < found.n; i++)
		items[i] = found.v[i];
	VEC_FREE(&found);
	return items;
}

static struct sv role_text(const void *arg, uint32_t number)
{
	return ((const struct sv *)arg)[number];
}

/* `who` by ROLES, N of them: each with its names in the order of the row. */
static void put_roles(struct writing *w, const struct sv *roles, size_t n)
{
	const struct sv *names = items_of(w, SV("who"), true, &n);
	struct sv *words = ARENA_NEW(w->scratch, n, struct sv);
	struct sv *of = ARENA_NEW(w->scratch, n, struct sv);
	uint32_t *role = ARENA_NEW(w->scratch, n, uint32_t);
	size_t *end = ARENA_NEW(w->scratch, n + 1, size_t);
	struct table numbers = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct sv word = roles[i].n ? roles[i] : SV("participant");

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
		size_t from = r ? end[r - 1] : 0;

		emit_spaces(w->e, KEYS_AT + EMIT_INDENT);
		emit_word(w->e, words[r], true, false);
		build_char(w->e->out, ':');
		put_texts(w, of + from, end[r] - from, KEYS_AT + EMIT_INDENT);
	}
	table_free(&numbers);
}

static void put_list(struct writing *w, const struct field *field)
{
	size_t n, nroles;
	struct sv *items = items_of(w, field->key, false, &n);
	struct sv *roles = items_of(w, SV("roles"), true, &nroles);

	if (n == 0)
		return;
	put_key(w, field->key);
	if (field->type == FIELD_WHO && nroles > 0)
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

/* The pages of a sheet that names no sources are those of its events, each a
 * source described where it is cited. */
static void put_pages(struct writing *w)
{
	size_t n;
	const struct sv *urls = items_of(w, SV("url"), false, &n);

	if (n == 0)
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

/* What stands under FIELD, if anything does. */
static void put_field(struct writing *w, const struct field *field)
{
	const struct columns *all = columns_of(w);
	size_t i = 0;
	struct sv text;

	while (i < all->n && all->v[i].field != field)
		i++;
	if (i == all->n && sv_eq(field->key, SV("sources")))
		put_pages(w);
	if (i == all->n)
		return;
	if (columns_take_many(field)) {
		put_list(w, field);
		return;
	}
	text = import_cell(w->ev, i);
	if (field->type == FIELD_DATE || text.n == 0 || !fits(w, i))
		return;
	put_text(w, field->key, field->type == FIELD_CHOICE ?
					choice_of(field, text) :
					text);
}

/* The date, or the words of one that could not be read. */
static void put_date(struct writing *w)
{
	const struct columns *all = columns_of(w);
	bool words = false;

	if (w->ev->date.n > 0) {
		put_key(w, SV("date"));
		emit_text(w->e, w->ev->date, false, KEYS_AT + EMIT_INDENT);
		return;
	}
	for (size_t i = 0; i < all->n; i++)
		words |= sv_eq(column_field(&all->v[i]), SV("date_text")) &&
			 import_cell(w->ev, i).n > 0;
	for (size_t i = 0; i < all->n; i++) {
		const struct column *c = &all->v[i];
		struct sv text = import_cell(w->ev, i);

		if (text.n > 0 && sv_eq(column_field(c), SV("date")))
			put_text(w, words ? c->other : SV("date_text"), text);
		if (text.n > 0 && c->use == COLUMN_END)
			put_text(w, c->other, text);
	}
}

/* Whether the cell I says nothing new: it is empty, or lists nothing ("; "),
 * or is the id of an event without one, which is made of date and title. */
static bool is_said(const struct writing *w, size_t i)
{
	const struct column *c = &columns_of(w)->v[i];
	struct sv text = import_cell(w->ev, i), date = w->ev->date;

	if (sv_eq(column_field(c), SV("id")) && date.n > 0 &&
	    sv_starts(text, date) &&
	    sv_starts(sv_slice(text, date.n, text.n), SV("/")))
		return true;
	while (text.n > 0)
		if (import_item(&text).n > 0)
			return false;
	return true;
}

/* What no field takes, under keys of its own. */
static void put_others(struct writing *w)
{
	struct columns *all = columns_of(w);

	for (size_t i = 0; i < all->n; i++) {
		struct column *c = &all->v[i];
		struct sv text = import_cell(w->ev, i);

		if (is_said(w, i) || fits(w, i))
			continue;
		c->kept++;
		put_text(w, c->other, text);
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
	build_fmt(out, ":%u\n", ev->row->cells[0].line);
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
	struct emit e = { .out = ev->date.n > 0 ? out : &text,
			  .ascii = ascii };
	struct writing w = { .im = im, .ev = ev, .e = &e,
			     .scratch = scratch };

	put_event(&w);
	if (ev->date.n == 0)
		put_comment(out, ev, build_view(&text), ascii);
}
