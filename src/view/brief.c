#include "view/brief.h"

#include "model/date.h"
#include "model/date_words.h"
#include "text/width.h"

struct sv brief_date(struct arena *a, const struct locale *l,
		     const struct book *b, event_no ev)
{
	struct build text = { .arena = a };
	struct date d = book_date(b, ev);

	date_short(&text, l, &d);
	return build_view(&text);
}

/* Whether the date, or the whole event, is our reading of the source. */
static bool inferred(const struct book *b, event_no ev)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv key = book_text(b, facts[i].key);

		if (facts[i].kind == FACT_INFERRED &&
		    (key.n == 0 || sv_eq(key, SV("date"))))
			return true;
	}
	return false;
}

enum style brief_date_style(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);
	bool certain = book_date_source(b, ev) == DATE_OWN &&
		       d.form <= DATE_INTERVAL && d.doubt == 0 &&
		       d.precision <= PRECISION_DAY &&
		       d.first_end == END_KNOWN && d.last_end == END_KNOWN &&
		       (d.form == DATE_INTERVAL || d.first == d.last);

	return certain && !inferred(b, ev) ? STYLE_DATE : STYLE_DOUBT;
}

struct sv brief_date_mark(const struct book *b, event_no ev, bool ascii)
{
	enum date_source source = book_date_source(b, ev);

	if (source == DATE_AS_OF)
		return SV("@");
	if (source == DATE_INHERITED)
		return ascii ? SV("<") : SV("⊂");
	return inferred(b, ev) ? SV("^") : (struct sv){ 0 };
}

int64_t brief_days(int64_t from, int64_t to)
{
	int64_t days;

	if (__builtin_sub_overflow(to, from, &days))
		return to > from ? INT64_MAX - 1 : INT64_MIN + 1;
	return days;
}

struct sv brief_name(const struct book *b, name_no n)
{
	struct sv name = book_name(b, n);
	size_t at = name.n;

	if (book_name_class(b, n) != NAME_PERSON)
		return name;
	while (at > 0 && name.s[at - 1] != ' ')
		at--;
	return sv_slice(name, at, name.n);
}

struct sv brief_who(struct arena *a, const struct book *b, event_no ev,
		    int cells)
{
	size_t n, left = 0;
	const struct who *who = book_who(b, ev, &n);
	struct build text = { .arena = a };

	for (size_t i = 0; i < n; i++)
		left += !(who[i].flags & WHO_ABSENT);
	for (size_t i = 0; i < n; i++) {
		struct sv name = who[i].name == NO_NAME
					 ? book_text(b, who[i].group)
					 : brief_name(b, who[i].name);
		int more = left > 1 ? 3 : 0; /* for " +2" */

		if (who[i].flags & WHO_ABSENT)
			continue;
		if (text.n > 0 && width_text(build_view(&text)) +
				  width_text(name) + 2 + more > cells)
			break;
		if (text.n > 0)
			build_str(&text, ", ");
		build_sv(&text, name);
		left--;
	}
	if (left > 0 && text.n > 0)
		build_fmt(&text, " +%zu", left);
	return build_view(&text);
}

struct sv brief_place(const struct book *b, event_no ev)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (!(where[i].flags & WHERE_ABOUT))
			return book_name(b, where[i].place);
	return n > 0 ? book_name(b, where[0].place) : (struct sv){ 0 };
}

struct sv brief_source(struct arena *a, const struct book *b, event_no ev,
		       bool ascii)
{
	size_t n;
	const struct cite *cites = book_sources_of(b, ev, &n);
	struct build text = { .arena = a };
	bool more = false;

	if (n == 0)
		return ascii ? SV("none") : SV("‡");
	for (size_t i = 1; i < n; i++)
		more = more || cites[i].source != cites[0].source;
	build_fmt(&text, "[%u%s]", cites[0].source + 1, more ? "+" : "");
	return build_view(&text);
}
