#include "base/build.h"
#include "view/detail_parts.h"

void detail_place_in_source(struct detail *d, struct build *b, struct sv at)
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
		detail_place_in_source(d, &b, book_text(d->book, cites[i].at));
		detail_flow(d, build_view(&b), STYLE_SOURCE);
	}
}

void detail_variants(struct detail *d)
{
	size_t n;
	const struct fact *facts = book_facts(d->book, d->event, &n);
	struct sv label = SV("elsewhere");

	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind != FACT_VARIANT)
			continue;
		detail_label(d, label);
		detail_flow(d, d->ascii ? SV("!= ") : SV("≠ "), STYLE_WARN);
		detail_flow(d, book_text(d->book, facts[i].key), STYLE_LABEL);
		detail_flow(d, SV(" "), STYLE_TEXT);
		detail_flow(d, book_text(d->book, facts[i].value), STYLE_TEXT);
		detail_cites(d, facts[i].cites);
		label = (struct sv){ 0 };
	}
}

/* "─ [1] ¶5, ¶21 ───": a source, and where in it. */
static void source_rule(struct detail *d, const struct cite *cites, size_t n,
			source_no source)
{
	struct build b = { .arena = d->arena };
	struct sv last = { 0 };

	build_fmt(&b, "[%u]", source + 1);
	for (size_t i = 0; i < n; i++) {
		struct sv at = book_text(d->book, cites[i].at);

		if (cites[i].source != source || sv_eq(at, last))
			continue;
		detail_place_in_source(d, &b, at);
		last = at;
	}
	scroll_rule(d->out, build_view(&b));
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
		build_sv(&b, book_text(d->book, cite->by));
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
