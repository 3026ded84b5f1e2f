/* Lines of iCalendar (ical_lines.h). */
#include "import/ical_lines.h"

size_t ical_fold(struct sv text, size_t at)
{
	char next = at + 1 < text.n ? text.s[at + 1] : '\0';

	return next == ' ' || next == '\t' ? 2 : 0;
}

/* The next line of the file, with those folded into it; false at the end. */
static bool next_text(struct ical_lines *c, struct sv *out, struct node *at)
{
	struct build joined = { .arena = c->sheet->arena };
	bool folded;

	if (c->at >= c->text.n)
		return false;
	spot_to(&c->spot, c->at);
	*at = (struct node){ .line = c->spot.line, .column = c->spot.column };
	do {
		size_t end = sv_find_char(c->text, '\n', c->at);
		struct sv piece;

		if (end == SV_NONE)
			end = c->text.n;
		piece = sv_slice(c->text, c->at, end);
		if (sv_ends(piece, SV("\r")))
			piece.n--;
		c->at = end + 1;
		folded = end < c->text.n && ical_fold(c->text, end) > 0;
		if (!folded && joined.n == 0) {
			*out = piece;
			return true;
		}
		build_sv(&joined, piece);
		c->at += folded;
	} while (folded);
	*out = build_view(&joined);
	return true;
}

/* Where the name and parameters of TEXT end: at a : outside of quotation
 * marks. */
static size_t head_end(struct sv text)
{
	bool quoted = false;

	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '"')
			quoted = !quoted;
		if (text.s[i] == ':' && !quoted)
			return i;
	}
	return SV_NONE;
}

bool ical_next(struct ical_lines *c, struct ical_line *l)
{
	struct sv text;

	while (next_text(c, &text, &l->at)) {
		size_t end = head_end(text);

		if (sv_trim(text).n == 0)
			continue;
		if (end == SV_NONE || end == 0) {
			sheet_left_line(c->sheet, text, &l->at,
					SV("NAME:VALUE"));
			continue;
		}
		l->value = sv_slice(text, end + 1, text.n);
		l->parameters = sv_slice(text, 0, end);
		l->name = sv_cut(&l->parameters, ';');
		return true;
	}
	return false;
}

bool ical_next_parameter(struct sv *left, struct sv *name, struct sv *value)
{
	bool quoted = false;
	size_t end = 0;

	if (left->n == 0)
		return false;
	for (; end < left->n && (left->s[end] != ';' || quoted); end++)
		if (left->s[end] == '"')
			quoted = !quoted;
	*value = sv_slice(*left, 0, end);
	*left = sv_slice(*left, end + 1, left->n);
	*name = sv_cut(value, '=');
	if (value->n > 1 && value->s[0] == '"' && sv_ends(*value, SV("\"")) &&
	    sv_find_char(*value, '"', 1) == value->n - 1)
		*value = sv_slice(*value, 1, value->n - 1);
	return true;
}

struct sv ical_parameter(const struct ical_line *l, struct sv name)
{
	struct sv left = l->parameters, one, value;

	while (ical_next_parameter(&left, &one, &value))
		if (sv_same(one, name))
			return value;
	return (struct sv){ 0 };
}

struct sv ical_text(struct arena *a, struct sv value)
{
	struct build out = { .arena = a };

	for (size_t i = 0; i < value.n; i++) {
		char next = i + 1 < value.n ? value.s[i + 1] : '\0';

		if (value.s[i] == '\\' && next && strchr("nN,;\\", next)) {
			build_char(&out, (next | 32) == 'n' ? '\n' : next);
			i++;
		} else {
			build_char(&out, value.s[i]);
		}
	}
	return build_view(&out);
}

struct locus ical_locus(const struct ical_lines *c, const struct ical_line *l)
{
	return (struct locus){ c->sheet->file, l->at.line, l->at.column };
}

bool ical_is_outer(const struct ical_line *l)
{
	static const struct sv parts[] = {
		SV_INIT("VCALENDAR"), SV_INIT("VEVENT"), SV_INIT("VTODO"),
		SV_INIT("VJOURNAL"),  SV_INIT("VFREEBUSY"),
		SV_INIT("VTIMEZONE"),
	};
	bool begin = sv_same(l->name, SV("BEGIN"));

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (sv_same(l->value, parts[i]))
			return begin || (i == 0 && sv_same(l->name, SV("END")));
	return false;
}

size_t ical_line_start(const struct ical_lines *c)
{
	size_t from = c->at - 1;

	while (from > 0 && c->text.s[from - 1] != '\n')
		from--;
	return from;
}
