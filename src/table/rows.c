/* Writing rows as they come (rows.h): the forms, one after the other. */
#include "table/rows.h"

#include <limits.h>

#include "base/json.h"
#include "text/clean.h"
#include "text/width.h"

static struct sv item_text(const void *items, uint32_t number)
{
	return ((const struct items *)items)->v[number];
}

void items_add(struct items *items, struct table *seen, struct sv text)
{
	if (table_number(seen, text, item_text, items) == items->n)
		items->v[items->n++] = text;
}

/* The row that is being written. */
struct row {
	const struct rows *t;
	const struct rows_look *look;
	struct build *out;
	struct arena *scratch;
	bool first;
};

static struct items cell_of(const struct row *r, size_t column)
{
	return r->t->cell(r->t->of, r->scratch, column);
}

static bool is_column(const struct row *r, size_t i)
{
	return !(r->t->heads[i].flags & ROWS_MEMBER);
}

/* The value V of a cell that may have several. */
static struct sv value_of(const struct row *r, const struct rows_head *head,
			  struct sv v)
{
	struct build b = { .arena = r->scratch };

	if (!r->look->apart || head->shape != ROWS_MANY ||
	    (sv_find_char(v, ';', 0) == SV_NONE &&
	     sv_find_char(v, '\\', 0) == SV_NONE))
		return v;
	for (size_t i = 0; i < v.n; i++) {
		if (v.s[i] == ';' || v.s[i] == '\\')
			build_char(&b, '\\');
		build_char(&b, v.s[i]);
	}
	return build_view(&b);
}

struct sv rows_item(struct arena *a, struct sv *left, bool apart)
{
	struct build b = { .arena = a };
	size_t at = 0;

	if (!apart || sv_find_char(*left, '\\', 0) == SV_NONE)
		return sv_trim(sv_cut(left, ';'));
	for (; at < left->n && left->s[at] != ';'; at++) {
		char next = at + 1 < left->n ? left->s[at + 1] : ' ';

		at += left->s[at] == '\\' && (next == ';' || next == '\\');
		build_char(&b, left->s[at]);
	}
	*left = sv_slice(*left, at + 1, left->n);
	return sv_trim(build_view(&b));
}

/* ---- tsv, ids, lines to be read ---- */

static void tsv_text(const struct row *r, struct sv text)
{
	/* What is written after a \ in place of a byte. */
	static const char escapes[UCHAR_MAX + 1] = {
		['\t'] = 't', ['\n'] = 'n', ['\\'] = '\\',
	};
	size_t end;

	for (size_t from = 0; from < text.n; from = end + 1) {
		char escape = '\0';
		struct sv part;

		for (end = from; end < text.n && !escape; end++)
			escape = escapes[(unsigned char)text.s[end]];
		end -= escape != '\0';
		part = sv_slice(text, from, end);
		(r->look->ascii ? clean_ascii : clean_line)(r->out, part);
		if (!escape)
			continue;
		build_char(r->out, '\\');
		build_char(r->out, escape);
	}
}

static void tsv_cell(const struct row *r, const struct rows_head *head,
		     struct sv text)
{
	if (head->flags & ROWS_ID)
		clean_id(r->out, text, r->look->ascii);
	else
		tsv_text(r, text);
}

static void tsv_row(struct row *r)
{
	for (size_t i = 0; i < r->t->nheads; i++) {
		struct items items;

		if (!is_column(r, i))
			continue;
		items = cell_of(r, i);
		if (i)
			build_char(r->out, '\t');
		for (size_t k = 0; k < items.n; k++) {
			if (k)
				build_sv(r->out, SV("; "));
			tsv_cell(r, &r->t->heads[i],
				 value_of(r, &r->t->heads[i], items.v[k]));
		}
	}
	build_char(r->out, '\n');
}

/* The names of the columns, with SEPARATOR between them. */
static void put_heads(struct row *r, char separator)
{
	for (size_t i = 0; i < r->t->nheads; i++) {
		if (!is_column(r, i))
			continue;
		if (i)
			build_char(r->out, separator);
		build_sv(r->out, r->t->heads[i].name);
	}
}

static void tsv_head(struct row *r)
{
	put_heads(r, '\t');
	build_char(r->out, '\n');
}

static void ids_row(struct row *r)
{
	/* Where rows have such an id, it is their first column. */
	tsv_cell(r, &r->t->heads[0], r->t->id(r->t->of));
	build_char(r->out, '\n');
}

static void text_row(struct row *r)
{
	r->t->line(r->t->of, r->scratch, r->out);
}

/* ---- csv ---- */

static void csv_head(struct row *r)
{
	build_str(r->out, r->look->bom ? "\xEF\xBB\xBF" : "");
	put_heads(r, ',');
	build_str(r->out, "\r\n");
}

static size_t digits_at(struct sv v, size_t at)
{
	while (at < v.n && v.s[at] >= '0' && v.s[at] <= '9')
		at++;
	return at;
}

/* Whether V is a number as any program writes it: -1.5e9. */
static bool is_number(struct sv v)
{
	size_t from = v.n && (v.s[0] == '-' || v.s[0] == '+');
	size_t at = digits_at(v, from);

	if (at == from)
		return false;
	if (at + 1 < v.n && v.s[at] == '.')
		at = digits_at(v, at + 1);
	if (at + 1 < v.n && (v.s[at] == 'e' || v.s[at] == 'E')) {
		at += v.s[at + 1] == '-' || v.s[at + 1] == '+' ? 2 : 1;
		from = at;
		at = digits_at(v, at);
		if (at == from)
			return false;
	}
	return at == v.n;
}

/* Whether V begins with a sign that a formula begins with. */
static bool begins_formula(struct sv v)
{
	static const struct sv signs[] = {
		SV_INIT("="),  SV_INIT("+"),	       SV_INIT("-"),
		SV_INIT("@"),  SV_INIT("\t"),	       SV_INIT("\r"),
		SV_INIT("\uFF1D"), SV_INIT("\uFF0B"), SV_INIT("\uFF0D"),
		SV_INIT("\uFF20"),
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(v, signs[i]))
			return true;
	return false;
}

struct sv rows_unguard(struct sv cell)
{
	struct sv v = cell;

	while (sv_starts(v, SV("'")))
		v = sv_slice(v, 1, v.n);
	return v.n < cell.n && begins_formula(v) ? sv_slice(cell, 1, cell.n) :
						   cell;
}

/* Whether V needs a ' before it: it begins, perhaps with some ' before that,
 * as a formula does. */
static bool is_formula(struct sv v)
{
	return !is_number(v) &&
	       (begins_formula(v) || rows_unguard(v).n < v.n);
}

static bool needs_quotes(struct sv v)
{
	static const char signs[] = ",\"\r\n";

	for (size_t i = 0; signs[i]; i++)
		if (sv_find_char(v, signs[i], 0) != SV_NONE)
			return true;
	return false;
}

static void csv_cell(struct row *r, const struct rows_head *head,
		     struct items items)
{
	struct build raw = { .arena = r->scratch }, cell = raw;
	bool quotes;

	for (size_t i = 0; i < items.n; i++) {
		build_str(&raw, i ? "; " : "");
		if (head->flags & ROWS_ID)
			clean_id(&raw, items.v[i], r->look->ascii);
		else
			build_sv(&raw, value_of(r, head, items.v[i]));
	}
	if (!r->look->trusted && !(head->flags & ROWS_DATE) &&
	    is_formula(build_view(&raw)))
		build_char(&cell, '\'');
	(r->look->ascii ? clean_ascii : clean_text)(&cell, build_view(&raw));
	quotes = needs_quotes(build_view(&cell));
	if (!quotes) {
		build_sv(r->out, build_view(&cell));
		return;
	}
	build_char(r->out, '"');
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.s[i] == '"')
			build_char(r->out, '"');
		build_char(r->out, cell.s[i]);
	}
	build_char(r->out, '"');
}

static void csv_row(struct row *r)
{
	for (size_t i = 0; i < r->t->nheads; i++) {
		if (!is_column(r, i))
			continue;
		build_str(r->out, i ? "," : "");
		csv_cell(r, &r->t->heads[i], cell_of(r, i));
	}
	build_str(r->out, "\r\n");
}

/* ---- json, ndjson ---- */

static void json_array(struct row *r, struct items items)
{
	build_char(r->out, '[');
	for (size_t i = 0; i < items.n; i++) {
		build_str(r->out, i ? ", " : "");
		json_string(r->out, items.v[i], r->look->ascii);
	}
	build_char(r->out, ']');
}

static void json_object(struct row *r)
{
	build_char(r->out, '{');
	for (size_t i = 0; i < r->t->nheads; i++) {
		const struct rows_head *head = &r->t->heads[i];
		struct items items = cell_of(r, i);

		build_str(r->out, i ? ", " : "");
		json_string(r->out, head->name, r->look->ascii);
		build_str(r->out, ": ");
		if (head->shape == ROWS_MANY)
			json_array(r, items);
		else if (head->shape == ROWS_ONE)
			json_string(r->out, items.v[0], r->look->ascii);
		else
			build_sv(r->out, items.v[0]);
	}
	build_char(r->out, '}');
}

static void ndjson_row(struct row *r)
{
	json_object(r);
	build_char(r->out, '\n');
}

static void json_head(struct row *r)
{
	build_char(r->out, '[');
}

static void json_row(struct row *r)
{
	build_str(r->out, r->first ? "\n " : ",\n ");
	json_object(r);
}

static void json_foot(struct row *r)
{
	build_str(r->out, "\n]\n");
}

/* ---- all of them ---- */

static const struct form {
	struct sv name;
	void (*head)(struct row *r);
	void (*row)(struct row *r);
	void (*foot)(struct row *r);
} forms[] = {
#define X(id, name, head, row, foot) { SV_INIT(name), head, row, foot },
	ROWS_FORMS(X)
#undef X
};

struct sv rows_form_name(enum rows_form form)
{
	return form < ROWS_FORM_COUNT ? forms[form].name : (struct sv){ 0 };
}

bool rows_find(struct sv name, enum rows_form *out)
{
	for (unsigned i = 0; i < ROWS_FORM_COUNT; i++)
		if (sv_eq(forms[i].name, name)) {
			*out = (enum rows_form)i;
			return true;
		}
	return false;
}

void rows_head(struct build *out, enum rows_form form, const struct rows *t,
	       const struct rows_look *look)
{
	struct row r = { t, look, out, NULL, true };

	if (forms[form].head)
		forms[form].head(&r);
}

void rows_row(struct build *out, struct arena *scratch, enum rows_form form,
	      const struct rows *t, const struct rows_look *look)
{
	struct row r = { t, look, out, scratch, true };

	if (t->next(t->of))
		forms[form].row(&r);
}

bool rows_write(struct sink *k, struct arena *scratch, enum rows_form form,
		 const struct rows *t, const struct rows_look *look)
{
	const struct form *f = &forms[form];
	struct arena pages = { 0 };
	struct build out = { .arena = &pages };
	struct row r = { t, look, &out, scratch, true };
	bool ok = true;

	rows_head(&out, form, t, look);
	for (; ok && t->next(t->of); r.first = false) {
		f->row(&r);
		arena_reset(scratch);
		ok = sink_ease(k, &out);
	}
	if (f->foot)
		f->foot(&r);
	ok = sink_drain(k, &out) && ok;
	arena_free(&pages);
	return ok;
}

void rows_join(struct build *out, struct items items)
{
	for (size_t i = 0; i < items.n; i++) {
		build_str(out, i ? "; " : "");
		build_sv(out, items.v[i]);
	}
}

/* ---- lines to be read ---- */

void rows_cell(struct build *out, struct arena *scratch, struct sv text,
		int cells, bool pad, bool ascii)
{
	struct build clean = { .arena = scratch };
	int used;

	(ascii ? clean_ascii : clean_line)(&clean, text);
	text = build_view(&clean);
	used = width_text(text);
	if (used > cells) {
		struct sv dots = ascii ? SV("..") : SV("\xE2\x80\xA6");
		int room = width_text(dots);

		build_sv(out, width_cut(text, cells - room, &used));
		build_sv(out, dots);
		used += room;
	} else {
		build_sv(out, text);
	}
	if (pad)
		build_fill(out, ' ', (size_t)(cells - used));
}

void rows_end(struct build *out)
{
	while (out->n && out->s[out->n - 1] == ' ')
		build_cut(out, out->n - 1);
	build_char(out, '\n');
}
