/* Day and month in dates of numbers (order.h). */
#include "import/order.h"

#include <string.h>

#include "base/ascii.h"
#include "import/form.h"

enum { MONTHS = 12, DAYS = 31, YEAR_DIGITS = 4 };

/* Cuts a number of one digit or two off TEXT, and the sign after it. */
static bool cut_number(struct sv *text, unsigned long long *n, char *sign)
{
	size_t digits = 0;

	while (digits < text->n && ascii_is_digit(text->s[digits]))
		digits++;
	if (digits == 0 || digits > 2 || digits == text->n ||
	    !sv_to_u64(sv_slice(*text, 0, digits), DAYS, n))
		return false;
	*sign = text->s[digits];
	*text = sv_slice(*text, digits + 1, text->n);
	return *sign == '/' || *sign == '-' || *sign == ' ';
}

enum order { ORDER_NONE, ORDER_OPEN, ORDER_DAY, ORDER_MONTH };

/* Which of two numbers before a year is the day, as far as they tell. */
static enum order order_of(struct sv text)
{
	unsigned long long first, second;
	char sign, same;
	size_t digits = 0;

	if (!cut_number(&text, &first, &sign) ||
	    !cut_number(&text, &second, &same) || sign != same)
		return ORDER_NONE;
	while (digits < text.n && ascii_is_digit(text.s[digits]))
		digits++;
	if (digits != YEAR_DIGITS || (first > MONTHS && second > MONTHS) ||
	    first == second)
		return ORDER_NONE;
	return first > MONTHS  ? ORDER_DAY :
	       second > MONTHS ? ORDER_MONTH :
				 ORDER_OPEN;
}

/* Whether TEXT, after a time of day, goes on with AM. */
static bool is_morning(struct sv text)
{
	static const struct sv words[] = { SV_INIT("am"), SV_INIT("a.m") };
	static const struct sv spaces[] = { SV_INIT("\u00a0"),
					    SV_INIT("\u202f") };
	bool is = false;

	for (size_t i = 0; i < sizeof(spaces) / sizeof(*spaces); i++)
		if (sv_starts(text, spaces[i]))
			text = sv_slice(text, spaces[i].n, text.n);
	text = sv_trim(text);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		is |= sv_same(sv_slice(text, 0, words[i].n), words[i]) &&
		      (text.n == words[i].n ||
		       !ascii_is_alnum(text.s[words[i].n]));
	return is;
}

/* Whether TEXT has a time of day, and that is none of midnight. */
static bool is_timed(struct sv text)
{
	size_t colon = sv_find_char(text, ':', 0), at;
	bool any = false, twelve;

	if (colon == SV_NONE || colon == 0)
		return false;
	at = colon > 1 && ascii_is_digit(text.s[colon - 2]) ? colon - 2 :
							      colon - 1;
	twelve = sv_starts(sv_slice(text, at, text.n), SV("12:"));
	for (at = twelve ? colon : at;
	     at < text.n &&
	     (ascii_is_digit(text.s[at]) || strchr(":.,", text.s[at]));
	     at++)
		any |= ascii_is_digit(text.s[at]) && text.s[at] != '0';
	return any || (twelve && !is_morning(sv_slice(text, at, text.n)));
}

/* Which comes first in dates of the column C, as its name says. */
static enum order told_order(const struct column *c)
{
	struct sv form = form_of(c->name);

	if (form.n == 0)
		return ORDER_NONE;
	return strchr("dDtT", form.s[0]) ? ORDER_DAY :
	       strchr("mM", form.s[0])	 ? ORDER_MONTH :
					   ORDER_NONE;
}

/* Makes TEXT, of which a number is the day and another the month, EDTF where
 * FIRST is the one of them; as it is where it is more than a day and its time.
 */
static struct sv by_order(struct arena *a, struct sv text, enum order first)
{
	struct build b = { .arena = a };
	unsigned long long n[2];
	struct sv rest = text;
	char sign;

	if (order_of(text) != ORDER_OPEN || !cut_number(&rest, &n[0], &sign) ||
	    !cut_number(&rest, &n[1], &sign) ||
	    sv_find_char(rest, sign, 0) != SV_NONE)
		return text;
	build_sv(&b, sv_slice(rest, 0, YEAR_DIGITS));
	build_char(&b, '-');
	build_number(&b, n[first == ORDER_DAY], 2);
	build_char(&b, '-');
	build_number(&b, n[first != ORDER_DAY], 2);
	build_sv(&b, sv_slice(rest, YEAR_DIGITS, rest.n));
	return build_view(&b);
}

void order_told(struct import_file *file)
{
	struct sheet *s = &file->sheet;

	for (size_t i = 0; i < file->columns.n && s->table; i++) {
		const struct column *c = &file->columns.v[i];
		enum order first = told_order(c);

		if (first == ORDER_NONE ||
		    (first == ORDER_DAY ? file->month_first :
					  file->day_first).n > 0)
			continue;
		for (uint32_t r = 0; r < s->rows.n; r++) {
			struct sheet_row *row = &s->rows.v[r];
			struct cell *cells;

			if (i >= row->n || order_of(row->cells[i].text) !=
						   ORDER_OPEN)
				continue;
			cells = ARENA_NEW(s->arena, row->n, struct cell);
			memcpy(cells, row->cells, row->n * sizeof(*cells));
			cells[i].text = by_order(s->arena, cells[i].text,
						 first);
			row->cells = cells;
		}
	}
}

void order_look(struct import_file *file)
{
	static const struct sv fields[] = { SV_INIT("date"), SV_INIT("as_of"),
					    SV_INIT("end") };
	const struct columns *all = &file->columns;

	for (uint32_t r = 0; r < file->sheet.rows.n; r++) {
		const struct import_event ev = {
			.file = file, .row = &file->sheet.rows.v[r]
		};

		for (size_t k = 0; k < sizeof(fields) / sizeof(*fields); k++) {
			size_t i = columns_find(all, fields[k]);

			for (; i < all->n; i = all->v[i].next) {
				struct sv text = import_cell(&ev, i);
				enum order order = order_of(text);

				file->timed = file->timed || is_timed(text);
				if (order == ORDER_DAY)
					file->day_first = text;
				else if (order == ORDER_MONTH)
					file->month_first = text;
			}
		}
	}
}

struct sv order_against(const struct import_file *file, const struct locale *l,
			struct sv text)
{
	/* Plain English says of no date which it is. */
	if (!l || sv_eq(l->tag, SV("en")) || order_of(text) != ORDER_OPEN)
		return (struct sv){ 0 };
	return l->month_first ? file->day_first : file->month_first;
}
