/* The escape of HTML, and runs (html_text.h). */
#include "report/html_text.h"

#include "report/address.h"
#include "text/clean.h"
#include "wording/label.h"

void html_text(struct build *out, struct arena *scratch, struct sv text,
	       bool ascii)
{
	static const char *const references[128] = {
		['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;",
		['"'] = "&quot;", ['\''] = "&#39;",
	};
	struct build clean = { .arena = scratch };

	(ascii ? clean_ascii : clean_text)(&clean, text);
	for (size_t i = 0; i < clean.n; i++) {
		unsigned char c = (unsigned char)clean.s[i];

		if (c < 128 && references[c])
			build_str(out, references[c]);
		else
			build_char(out, (char)c);
	}
}

/* ---- runs ---- */

static void put_text(const struct html_look *l, struct build *out,
		     struct sv text)
{
	html_text(out, l->scratch, text, l->ascii);
}

static void put_quote(const struct html_look *l, struct build *out,
		      const struct run *r)
{
	build_str(out, "<q>");
	put_text(l, out, l->locale->open);
	put_text(l, out, locale_within(l->scratch, l->locale, r->text));
	put_text(l, out, l->locale->shut);
	build_str(out, "</q>");
}

static void put_note(const struct html_look *l, struct build *out,
		     const struct run *r)
{
	struct build mark = { .arena = l->scratch }, place = mark;

	build_fmt(out, "<a href=\"#n%u\">[%u]</a>", r->number, r->number);
	doc_mark(&mark, l->locale, l->ascii);
	doc_place_in(&place, r->text, build_view(&mark));
	put_text(l, out, build_view(&place));
}

static void put_events(const struct html_look *l, struct build *out,
		       const struct run *r)
{
	build_fmt(out, "<a href=\"#e%u\">%u</a>", r->number, r->number);
	if (r->last > r->number)
		build_fmt(out, "%s<a href=\"#e%u\">%u</a>",
			  r->last == r->number + 1 ? ", " :
			  l->ascii		   ? "-" : "–",
			  r->last, r->last);
}

static void put_inferred(const struct html_look *l, struct build *out,
			 const struct run *r)
{
	(void)r;
	build_str(out, "<small>");
	put_text(l, out, label_text(l->locale, LABEL_IS_INFERRED));
	build_str(out, "</small>");
}

static void put_differs(const struct html_look *l, struct build *out,
			const struct run *r)
{
	(void)l;
	(void)r;
	build_str(out, "&ne; ");
}

/* An address leads to itself when it is one of the web's. */
static void put_url(const struct html_look *l, struct build *out,
		    const struct run *r)
{
	bool web = address_is_web(r->text);
	struct build url = { .arena = l->scratch };

	if (web) {
		address_put(&url, r->text);
		build_str(out, "<a rel=\"noreferrer\" href=\"");
		put_text(l, out, build_view(&url));
		build_str(out, "\">");
	}
	put_text(l, out, r->text);
	build_str(out, web ? "</a>" : "");
}

/* The element that words stand in, or null. */
static const char *const elements[RUN_ROLES] = {
	[RUN_STRONG] = "b", [RUN_TITLE] = "cite", [RUN_ASIDE] = "small",
	[RUN_WARN] = "em",
};

static void put_words(const struct html_look *l, struct build *out,
		      const struct run *r)
{
	const char *element = elements[r->role];

	if (element)
		build_fmt(out, "<%s>", element);
	put_text(l, out, r->text);
	if (element)
		build_fmt(out, "</%s>", element);
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(const struct html_look *,
					struct build *, const struct run *) = {
	[RUN_QUOTE] = put_quote,       [RUN_NOTE] = put_note,
	[RUN_EVENT] = put_events,      [RUN_INFERRED] = put_inferred,
	[RUN_DIFFERS] = put_differs,   [RUN_URL] = put_url,
};

void html_runs(struct build *out, const struct html_look *look,
	       const struct runs *runs)
{
	for (const struct run *r = runs->first; r; r = r->next)
		(put_run[r->role] ? put_run[r->role] : put_words)(look, out, r);
}
