/* The rows of diag.def, and faults printed with file, line and column. */
#include "diag/diag.h"

#include <stdlib.h>

#include "base/panic.h"
#include "text/clean.h"
#include "text/fold.h"

enum severity {
	SEVERITY_WARNING,
	SEVERITY_ERROR,
	SEVERITY_LOSS, /* an error that leaves out a file, or the rest of it */
};

struct fault_row {
	struct sv id;
	enum severity severity;
	struct sv message, explanation;
};

static const struct fault_row rows[FAULT_COUNT] = {
#define X(name, severity, message, explanation)                                \
	[FAULT_##name] = { SV_INIT(#name), SEVERITY_##severity,                \
			   SV_INIT(message), SV_INIT(explanation) },
#include "diag/diag.def"
#undef X
};

/* Ids are written with hyphens, C names with underscores. */
static bool same_id(struct sv name, struct sv id)
{
	if (name.n != id.n)
		return false;
	for (size_t i = 0; i < id.n; i++)
		if (name.s[i] != (id.s[i] == '-' ? '_' : id.s[i]))
			return false;
	return true;
}

struct sv fault_id(enum fault fault)
{
	return rows[fault].id;
}

enum fault fault_find(struct sv id)
{
	for (int i = 0; i < FAULT_COUNT; i++)
		if (same_id(rows[i].id, id))
			return (enum fault)i;
	return FAULT_COUNT;
}

/* What is told of an event, and may be wrong. */
static const enum { NOT_OF_EVENT, OF_READING, OF_CHECK } events[FAULT_COUNT] = {
	[FAULT_hidden_character] = OF_READING,
	[FAULT_empty] = OF_READING,
	[FAULT_said_twice] = OF_READING,
	[FAULT_text_null] = OF_READING,
	[FAULT_odd_blank] = OF_READING,
	[FAULT_comma_last] = OF_READING,
	[FAULT_url_invalid] = OF_READING,
	[FAULT_url_doubtful] = OF_READING,
	[FAULT_doi_invalid] = OF_READING,
	[FAULT_isbn_invalid] = OF_READING,
	[FAULT_coordinates_invalid] = OF_READING,
	[FAULT_described_twice] = OF_READING,
	[FAULT_date_blanks] = OF_READING,
	[FAULT_link_self] = OF_READING,
	[FAULT_via_paragraph] = OF_READING,
	[FAULT_name_either] = OF_READING,
	[FAULT_name_clash] = OF_READING,
	[FAULT_name_both] = OF_READING,
	[FAULT_name_acts] = OF_READING,
	[FAULT_circle] = OF_READING,
	[FAULT_part_outside] = OF_CHECK,
	[FAULT_near_equal] = OF_CHECK,
	[FAULT_name_placeholder] = OF_CHECK,
	[FAULT_name_several] = OF_CHECK,
	[FAULT_event_twice] = OF_CHECK,
	[FAULT_event_after_source] = OF_CHECK,
	[FAULT_source_missing] = OF_CHECK,
	[FAULT_number_twice] = OF_CHECK,
	[FAULT_number_order] = OF_CHECK,
	[FAULT_result_before_cause] = OF_CHECK,
	[FAULT_weekday_differs] = OF_CHECK,
	[FAULT_count_differs] = OF_CHECK,
	[FAULT_figures_differ] = OF_CHECK,
	[FAULT_office_outside] = OF_CHECK,
	[FAULT_life_outside] = OF_CHECK,
	[FAULT_paragraph_missing] = OF_CHECK,
	[FAULT_quote_missing] = OF_CHECK,
	[FAULT_date_text_missing] = OF_CHECK,
};

bool fault_of_event(enum fault fault)
{
	return fault < FAULT_COUNT && events[fault] != NOT_OF_EVENT;
}

bool fault_of_reading(enum fault fault)
{
	return fault < FAULT_COUNT && events[fault] == OF_READING;
}

struct sv fault_hint(struct arena *a, struct sv text)
{
	struct arena scratch = { 0 };
	struct sv *ids = ARENA_NEW(&scratch, FAULT_COUNT, struct sv), near;
	struct build hint = { .arena = a };
	size_t n = 0;

	for (int i = 0; i < FAULT_COUNT; i++)
		if (fault_of_event((enum fault)i))
			ids[n++] = fault_print(&scratch, (enum fault)i);
	near = fold_nearest(text, ids, n);
	if (near.n) {
		build_str(&hint, "; did you mean ");
		build_sv(&hint, near);
		build_char(&hint, '?');
	} else {
		build_str(&hint, "; see checks in annals(5)");
	}
	arena_free(&scratch);
	return build_view(&hint);
}

bool fault_is_error(enum fault fault)
{
	return rows[fault].severity != SEVERITY_WARNING;
}

struct sv fault_message(enum fault fault)
{
	return rows[fault].message;
}

struct sv fault_explanation(enum fault fault)
{
	return rows[fault].explanation;
}

static struct sv fill(struct arena *a, struct sv message,
		      const struct sv *args, size_t n)
{
	struct build b = { .arena = a, .cap = message.n + 1 };
	size_t used = 0;

	/* As much as it takes: there may be very many. */
	for (size_t i = 0; i < n; i++)
		b.cap += args[i].n;
	b.s = arena_bytes(a, b.cap);
	for (size_t at = 0; at < message.n;) {
		size_t hole = sv_find(message, SV("{}"), at);
		size_t end = hole == SV_NONE ? message.n : hole;

		build_sv(&b, sv_slice(message, at, end));
		if (hole == SV_NONE)
			break;
		ENSURE(used < n);
		build_sv(&b, args[used++]);
		at = hole + 2;
	}
	ENSURE(used == n);
	return build_view(&b);
}

void diag_put(struct diags *d, struct diag diag)
{
	if (d->n == d->cap) {
		size_t cap = d->cap ? 2 * d->cap : 16;
		struct diag *v = ARENA_NEW(d->arena, cap, struct diag);

		for (size_t i = 0; i < d->n; i++)
			v[i] = d->v[i];
		d->v = v;
		d->cap = cap;
	}
	d->v[d->n++] = diag;
	d->errors += fault_is_error(diag.fault);
}

void diag_add(struct diags *d, enum fault fault, struct locus where,
	      const struct sv *args, size_t n)
{
	diag_put(d, (struct diag){
		.fault = fault,
		.file = where.file,
		.line = where.line,
		.column = where.column,
		.message = fill(d->arena, rows[fault].message, args, n),
	});
}

struct sv diag_excerpt(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	size_t n = 57;

	if (text.n <= n + 3)
		return text;
	while (n > 0 && ((unsigned char)text.s[n] & 0xC0) == 0x80)
		n--; /* not within a character */
	build_sv(&b, sv_slice(text, 0, n));
	build_str(&b, "...");
	return build_view(&b);
}

struct sv diag_locus(struct arena *a, struct locus where)
{
	struct build b = { .arena = a };

	build_sv(&b, where.file);
	if (where.line > 0)
		build_fmt(&b, ":%u", where.line);
	return build_view(&b);
}

struct sv fault_print(struct arena *a, enum fault fault)
{
	struct build b = { .arena = a };

	build_sv(&b, rows[fault].id);
	for (size_t i = 0; i < b.n; i++)
		if (b.s[i] == '_')
			b.s[i] = '-';
	return build_view(&b);
}

static void put_clean(struct build *b, struct sv text, bool ascii)
{
	(ascii ? clean_ascii : clean_line)(b, text);
}

static void put_line(struct build *b, const struct diag *d, bool ascii)
{
	put_clean(b, d->file, ascii);
	if (d->line)
		build_fmt(b, ":%u:%u", d->line, d->column);
	build_fmt(b, ": %s: ", fault_is_error(d->fault) ? "error" : "warning");
	put_clean(b, d->message, ascii);
	build_str(b, " [");
	build_sv(b, fault_print(b->arena, d->fault));
	build_str(b, "]\n");
}

static int by_place(const void *a, const void *b)
{
	const struct diag *x = a, *y = b;
	int file = sv_cmp(x->file, y->file);

	if (file != 0)
		return file;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	if (x->fault != y->fault)
		return x->fault < y->fault ? -1 : 1;
	return sv_cmp(x->message, y->message);
}

const struct diag *diag_loss(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (rows[d->v[i].fault].severity == SEVERITY_LOSS)
			return &d->v[i];
	return NULL;
}

size_t diag_loss_files(const struct diags *d)
{
	const struct diag *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (rows[d->v[i].fault].severity != SEVERITY_LOSS)
			continue;
		n += !last || !sv_eq(last->file, d->v[i].file);
		last = &d->v[i];
	}
	return n;
}

void diag_counts(struct build *b, size_t errors, size_t warnings)
{
	if (errors > 0)
		build_fmt(b, "%zu error%s", errors, errors == 1 ? "" : "s");
	if (errors > 0 && warnings > 0)
		build_str(b, ", ");
	if (warnings > 0)
		build_fmt(b, "%zu warning%s", warnings,
			  warnings == 1 ? "" : "s");
}

void diag_keep(struct diags *d, bool (*keep)(void *arg, const struct diag *),
	       void *arg)
{
	size_t kept = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (keep(arg, &d->v[i]))
			d->v[kept++] = d->v[i];
		else
			d->errors -= fault_is_error(d->v[i].fault);
	}
	d->n = kept;
}

void diag_sort(struct diags *d)
{
	size_t kept = 0;

	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_place);
	for (size_t i = 0; i < d->n; i++) {
		if (kept && by_place(&d->v[kept - 1], &d->v[i]) == 0)
			d->errors -= fault_is_error(d->v[i].fault);
		else
			d->v[kept++] = d->v[i];
	}
	d->n = kept;
}

void diag_print(struct build *b, const struct diags *d, size_t limit,
		bool ascii)
{
	const char *every = d->every ? d->every : "annals check";

	for (size_t i = 0; i < d->n;) {
		size_t end = i;

		while (end < d->n && sv_eq(d->v[end].file, d->v[i].file))
			end++;
		for (size_t k = i; k < end && (!limit || k - i < limit); k++)
			put_line(b, &d->v[k], ascii);
		if (limit && end - i > limit) {
			put_clean(b, d->v[i].file, ascii);
			build_fmt(b, ": and %zu more", end - i - limit);
			if (every[0])
				build_fmt(b, "; %s --all prints every one",
					  every);
			build_char(b, '\n');
		}
		i = end;
	}
}
