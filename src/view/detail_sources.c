#include "base/build.h"
#include "view/detail_parts.h"

/* "5" as "¶5" ("para 5"), anything else as it is. */
static void put_place(struct detail *d, struct build *b, struct sv at)
{
	if (at.n == 0)
		return;
	build_char(b, ' ');
	if (at.s[0] >= '0' && at.s[0] <= '9')
		build_str(b, d->ascii ? "para " : "¶");
	build_sv(b, at);
}

void detail_cites(struct detail *d, struct range range)
{
	const struct cite *cites = book_cites(d->book, range);

	for (uint32_t i = 0; i < range.count; i++) {
		struct build b = { .arena = d->arena };

		build_fmt(&b, " [%u]", cites[i].source + 1);
		put_place(d, &b, book_cite_at(d->arena, d->book, &cites[i]));
		detail_whole(d, build_view(&b), STYLE_SOURCE);
		detail_private(d, cites[i].note);
	}
}

static void variant_rows(struct detail *d, const struct variant *v)
{
	const struct who *who = book_who_rows(d->book, v->who);
	const struct where *where = book_where_rows(d->book, v->where);
	const struct figure *f = book_figure_rows(d->book, v->figures);
	const struct fact *fact = book_fact_rows(d->book, v->facts);
	const char *comma = "";

	for (uint32_t i = 0; i < v->who.count; i++, comma = ", ") {
		struct sv role = book_role_id(d->book, who[i].role);

		detail_flow(d, sv_of(comma), STYLE_TEXT);
		if (!sv_eq(role, SV("participant"))) {
			detail_flow(d, role, STYLE_TEXT);
			detail_flow(d, SV(" "), STYLE_TEXT);
		}
		detail_flow(d, who[i].name == NO_NAME
				       ? book_text(d->book, who[i].group)
				       : book_name(d->book, who[i].name),
			    STYLE_TEXT);
		detail_cites(d, who[i].cites);
		detail_private(d, who[i].note);
	}
	for (uint32_t i = 0; i < v->where.count; i++, comma = ", ") {
		detail_flow(d, sv_of(comma), STYLE_TEXT);
		detail_flow(d, book_name(d->book, where[i].place), STYLE_TEXT);
		detail_cites(d, where[i].cites);
	}
	for (uint32_t i = 0; i < v->figures.count; i++, comma = ", ") {
		detail_flow(d, sv_of(comma), STYLE_TEXT);
		detail_flow(d, book_text(d->book, f[i].what), STYLE_TEXT);
		detail_flow(d, SV(": "), STYLE_TEXT);
		detail_flow(d, book_text(d->book, f[i].value), STYLE_TEXT);
		detail_private(d, f[i].note);
	}
	for (uint32_t i = 0; i < v->facts.count; i++, comma = ", ") {
		detail_flow(d, sv_of(comma), STYLE_TEXT);
		detail_flow(d, book_text(d->book, fact[i].value), STYLE_TEXT);
	}
}

void detail_variants(struct detail *d)
{
	size_t n;
	const struct variant *v = book_variants(d->book, d->event, &n);
	struct sv label = SV("elsewhere");

	for (size_t i = 0; i < n; i++) {
		struct sv field = book_text(d->book, v[i].field);
		struct sv value = book_text(d->book, v[i].value);

		detail_label(d, label);
		detail_flow(d, d->ascii ? SV("!= ") : SV("≠ "), STYLE_WARN);
		detail_flow(d, detail_key(d, field), STYLE_LABEL);
		detail_flow(d, SV(" "), STYLE_TEXT);
		if (sv_eq(field, SV("date")))
			value = detail_words(d, value);
		detail_flow(d, value, STYLE_TEXT);
		variant_rows(d, &v[i]);
		detail_cites(d, v[i].cites);
		label = (struct sv){ 0 };
	}
}

enum { PLACES_MOST = 32 }; /* of one source, that are put in order */

/* The number that AT begins with; what has none stands behind. */
static uint32_t place_number(struct sv at)
{
	uint32_t n = 0;

	if (at.n == 0 || at.s[0] < '0' || at.s[0] > '9')
		return UINT32_MAX;
	for (size_t i = 0; i < at.n && at.s[i] >= '0' && at.s[i] <= '9'; i++)
		n = n < UINT32_MAX / 16 ? n * 10 + (uint32_t)(at.s[i] - '0')
					: n;
	return n;
}

/* Adds AT to the N of LIST, sorted by number, unless it is there. */
static size_t add_place(struct sv *list, size_t n, struct sv at)
{
	size_t i = n;

	for (size_t k = 0; k < n; k++)
		if (sv_eq(list[k], at))
			return n;
	if (n == PLACES_MOST)
		return n;
	for (; i > 0 && place_number(list[i - 1]) > place_number(at); i--)
		list[i] = list[i - 1];
	list[i] = at;
	return n + 1;
}

/* "─ [1] ¶5 ¶21 ───": a source, and where in it. */
static void source_rule(struct detail *d, const struct cite *cites, size_t n,
			source_no source)
{
	struct build b = { .arena = d->arena };
	struct sv places[PLACES_MOST];
	size_t nplaces = 0;

	build_fmt(&b, "[%u]", source + 1);
	for (size_t i = 0; i < n; i++)
		if (cites[i].source == source)
			nplaces = add_place(places, nplaces,
					    book_cite_at(d->arena, d->book,
							 &cites[i]));
	for (size_t i = 0; i < nplaces; i++)
		put_place(d, &b, places[i]);
	scroll_rule(d->out, build_view(&b));
}

/* "Article, about November 2024" */
static void source_sort(struct detail *d, source_no source)
{
	struct sv kind = book_source_field(d->book, source, SV("kind"));
	struct sv date = book_source_field(d->book, source, SV("date"));
	struct build b = { .arena = d->arena };

	if (kind.n > 0) {
		char first = kind.s[0];

		build_char(&b, first >= 'a' && first <= 'z'
				       ? (char)(first - 'a' + 'A')
				       : first);
		build_sv(&b, sv_slice(kind, 1, kind.n));
	}
	if (kind.n > 0 && date.n > 0)
		build_str(&b, ", ");
	build_sv(&b, detail_words(d, date));
	if (b.n > 0)
		scroll_flow_line(d->out, 0, build_view(&b), STYLE_DIM);
}

/* Who says it, how, and from whom it was taken. */
static void voice_line(struct detail *d, const struct cite *cite)
{
	static const char *const voices[] = { "", "reported", "a claim",
					      "an opinion" };
	const source_no *via = book_source_list(d->book, cite->via);
	struct build b = { .arena = d->arena };

	build_str(&b, voices[cite->voice]);
	if (cite->by.length > 0) {
		build_str(&b, b.n ? " of " : "by ");
		build_sv(&b, detail_name(d, book_text(d->book, cite->by)));
	}
	for (uint32_t i = 0; i < cite->via.count; i++) {
		build_str(&b, b.n ? ", via " : "via ");
		build_sv(&b, book_source_title(d->book, via[i]));
	}
	if (b.n > 0)
		scroll_flow_line(d->out, 2, build_view(&b), STYLE_LABEL);
}

static void source_words(struct detail *d, const struct cite *cite)
{
	struct sv quotes = book_text(d->book, cite->quote);

	while (quotes.n > 0)
		scroll_flow_line(d->out, 2,
				 detail_quoted(d, sv_cut(&quotes, '\n')),
				 STYLE_QUOTE);
	voice_line(d, cite);
	if (cite->note.length > 0) {
		scroll_flow_line(d->out, 2, SV("private "), STYLE_WARN);
		scroll_flow(d->out, 2, book_text(d->book, cite->note),
			    STYLE_TEXT);
	}
}

void detail_sources(struct detail *d)
{
	size_t n;
	const struct cite *cites = book_sources_of(d->book, d->event, &n);

	if (n == 0) {
		scroll_rule(d->out, d->ascii ? SV("no source")
					     : SV("‡ no source"));
		return;
	}
	scroll_line(d->out);
	for (size_t i = 0; i < n; i++) {
		bool told = false;

		for (size_t k = 0; k < i; k++)
			told = told || cites[k].source == cites[i].source;
		if (told)
			continue;
		source_rule(d, cites, n, cites[i].source);
		scroll_flow_line(d->out, 0,
				 book_source_title(d->book, cites[i].source),
				 STYLE_SOURCE);
		source_sort(d, cites[i].source);
		for (size_t k = i; k < n; k++)
			if (cites[k].source == cites[i].source)
				source_words(d, &cites[k]);
	}
}

void detail_notes(struct detail *d)
{
	size_t n;
	const struct fact *facts = book_facts(d->book, d->event, &n);

	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != FACT_NOTE && facts[i].kind != FACT_X)
			continue;
		if (facts[i].kind == FACT_NOTE)
			scroll_rule(d->out, SV("private note"));
		else
			scroll_rule(d->out, book_text(d->book, facts[i].key));
		scroll_flow_line(d->out, 0, book_text(d->book, facts[i].value),
				 STYLE_TEXT);
	}
}
