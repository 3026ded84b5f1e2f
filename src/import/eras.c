/* What the names of columns say of each of their dates (eras.h). */
#include "import/eras.h"

#include <string.h>

#include "import/form.h"
#include "wording/date_read.h"

/* Whether C has dates, or years for those of another. */
static bool has_dates(const struct column *c, struct arena *scratch)
{
	static const struct sv fields[] = { SV_INIT("date"), SV_INIT("as_of"),
					    SV_INIT("end") };
	bool has = c->use == COLUMN_OWN && columns_is_year(scratch, c->name);

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		has |= sv_eq(column_field(c), fields[i]);
	return has;
}

/* TEXT with SAID, before what it ends with when it is in doubt: 551? BC is no
 * date, and 551 BC? is. */
static struct sv with(struct arena *a, struct sv text, struct sv said)
{
	struct build b = { .arena = a };
	size_t n = text.n;

	while (n > 0 && strchr("?~%", text.s[n - 1]))
		n--;
	build_sv(&b, sv_trim(sv_slice(text, 0, n)));
	build_char(&b, ' ');
	build_sv(&b, said);
	build_sv(&b, sv_slice(text, n, text.n));
	return build_view(&b);
}

/* What the cell TEXT says with SAID, in A, which is a CLOCK or not. */
static struct sv said_of(struct arena *a, const struct locale *l,
			 struct sv text, struct sv said, bool clock)
{
	struct date_context typed = { .locale = l };
	struct sv whole = with(a, text, said);
	struct date d;

	if (text.n == 0 || form_has_own(text))
		return text;
	if (date_read(a, whole, &typed, &d, NULL))
		return clock && d.precision != PRECISION_TIME ? text : whole;
	/* One that reads alone would be of another era. */
	return !clock && date_read(a, text, &typed, &d, NULL) &&
			       d.first >= date_day_number(1, 1, 1) ?
		       whole : text;
}

void eras_give(struct import_file *file, const struct locale *l)
{
	struct sheet *s = &file->sheet;
	struct arena scratch = { 0 };

	for (size_t i = 0; i < file->columns.n; i++) {
		bool clock;
		struct sv said = form_said(file->columns.v[i].name, &clock);

		if (said.n == 0 || !has_dates(&file->columns.v[i], &scratch))
			continue;
		for (uint32_t k = 0; k < s->rows.n; k++) {
			struct sheet_row *row = &s->rows.v[k];
			struct sv text = { 0 }, whole;
			size_t at = s->table ? i : 0;

			while (at < row->n && row->cells[at].of != i)
				at++;
			if (at < row->n)
				text = sv_trim(row->cells[at].text);
			whole = said_of(&scratch, l, text, said, clock);
			if (whole.n > text.n)
				sheet_set(s, row, at, whole);
			arena_reset(&scratch);
		}
	}
	arena_free(&scratch);
}
