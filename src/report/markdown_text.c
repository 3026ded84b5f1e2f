/* Escaping text for Markdown, and runs with its marks. */
#include "report/markdown_text.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "report/address.h"
#include "report/format.h"
#include "text/clean.h"
#include "wording/label.h"

/*
 * Whether a sign means something within a line, in CommonMark or in what is
 * widely added to it: tables, ~~ and $.  A colon only makes an address of what
 * is none, and ! at the end a picture of a link that may follow.
 */
static bool is_sign(struct sv text, size_t at)
{
	return strchr("\\`*_[]<>&#|~$", text.s[at]) ||
	       (text.s[at] == '!' && at + 1 == text.n) ||
	       sv_starts(sv_slice(text, at, text.n), SV("://"));
}

static struct sv clean(const struct markdown_text *m, struct sv text)
{
	struct build b = { .arena = m->scratch };

	if (m->ascii)
		clean_ascii(&b, text);
	else
		clean_line(&b, text);
	return build_view(&b);
}

void markdown_text(const struct markdown_text *m, struct build *b,
		   struct sv text)
{
	text = clean(m, text);
	for (size_t i = 0; i < text.n; i++) {
		if (is_sign(text, i))
			build_char(b, '\\');
		build_char(b, text.s[i]);
	}
}

/* Bytes of the digits, or else of the signs of Roman numbers, that TEXT begins
 * with; of a letter, where it begins with another. */
static size_t count_of(struct sv text)
{
	size_t n = 0;

	while (n < text.n && ascii_is_digit(text.s[n]))
		n++;
	if (n > 0)
		return n;
	while (n < text.n && strchr("IVXLCDMivxlcdm", text.s[n]))
		n++;
	return n > 0 ? n : text.n > 0 && ascii_is_alnum(text.s[0]);
}

/* Whether a point after the N signs that TEXT begins with is no more than that:
 * an initial, B. Smith, is one, unless two blanks follow. */
static bool is_initial(struct sv text, size_t n)
{
	return n == 1 && text.s[0] >= 'A' && text.s[0] <= 'Z' &&
	       !sv_starts(sv_slice(text, n, text.n), SV(".  "));
}

/* Appends LINE, escaped already, so that it begins no block: no list, and none
 * as pandoc knows them, "(a) ", "ii. ", "@. " and ": ", no rule and no
 * underline of a heading. */
static void put_line(struct build *b, struct sv line)
{
	bool open = sv_starts(line, SV("("));
	struct sv text = sv_slice(line, open, line.n);
	size_t n = count_of(text);
	const char *signs = n == 0		? "+-=:@" :
			    is_initial(text, n) ? ")" :
						  ".)";

	n += open && (n > 0 || sv_starts(text, SV("@")));
	if (n < line.n && strchr(signs, line.s[n])) {
		build_sv(b, sv_slice(line, 0, n));
		build_char(b, '\\');
		line = sv_slice(line, n, line.n);
	}
	build_sv(b, line);
}

/* Whether the marks of emphasis may touch C: no blank, of any script. */
static bool may_touch(uint32_t c)
{
	return c > ' ' && c != 0xA0 && c != 0x1680 && c != 0x202F &&
	       c != 0x205F && c != 0x3000 && !(c >= 0x2000 && c <= 0x200A) &&
	       !(c & UTF8_BAD);
}

static bool can_mark(struct sv line)
{
	size_t first = 0, last = line.n;

	if (line.n == 0)
		return false;
	do
		last--;
	while (last > 0 && (line.s[last] & 0xC0) == 0x80);
	return may_touch(utf8_next(line, &first)) &&
	       may_touch(utf8_next(line, &last));
}

struct sv markdown_marked(const struct markdown_text *m, struct sv line,
			  const char *mark)
{
	struct build b = { .arena = m->scratch };

	if (!can_mark(line))
		return line;
	build_str(&b, mark);
	build_sv(&b, line);
	build_str(&b, mark);
	return build_view(&b);
}

/* ---- runs ---- */

static void put_words(const struct markdown_text *m, struct build *b,
		      const struct run *r)
{
	markdown_text(m, b, r->text);
}

static void put_quote(const struct markdown_text *m, struct build *b,
		      const struct run *r)
{
	markdown_text(m, b, m->locale->open);
	markdown_text(m, b, locale_within(m->scratch, m->locale, r->text));
	markdown_text(m, b, m->locale->shut);
}

/* Whether what stands on either side of the run R, after B, lets its marks be
 * read as such. */
static bool stands_apart(const struct build *b, const struct run *r)
{
	struct sv next = r->next ? r->next->text : SV("");

	return (b->n == 0 || strchr(" (", b->s[b->n - 1])) &&
	       (!r->next || (next.n && strchr(" .,;:)", next.s[0])));
}

static void put_title(const struct markdown_text *m, struct build *b,
		      const struct run *r)
{
	struct build title = { .arena = m->scratch };
	bool apart = stands_apart(b, r);
	struct sv line;

	markdown_text(m, &title, r->text);
	line = build_view(&title);
	build_sv(b, apart ? markdown_marked(m, line, "*") : line);
}

static void put_note(const struct markdown_text *m, struct build *b,
		     const struct run *r)
{
	struct build place = { .arena = m->scratch };
	struct build mark = { .arena = m->scratch };

	build_fmt(b, "[\\[%u\\]](#n%u)", r->number, r->number);
	doc_mark(&mark, m->locale, m->ascii);
	doc_place_in(&place, r->text, build_view(&mark));
	markdown_text(m, b, build_view(&place));
}

static void put_events(const struct markdown_text *m, struct build *b,
		       const struct run *r)
{
	build_fmt(b, "[%u](#e%u)", r->number, r->number);
	if (r->last > r->number)
		build_fmt(b, "%s[%u](#e%u)",
			  r->last == r->number + 1 ? ", " :
			  m->ascii		   ? "-" : "–",
			  r->last, r->last);
}

static void put_inferred(const struct markdown_text *m, struct build *b,
			 const struct run *r)
{
	(void)r;
	markdown_text(m, b, label_text(m->locale, LABEL_IS_INFERRED));
}

static void put_differs(const struct markdown_text *m, struct build *b,
			const struct run *r)
{
	(void)r;
	build_str(b, m->ascii ? "!= " : "≠ ");
}

/* An address leads to itself, if it is one of the web's and holds nothing that
 * would end it. */
static void put_url(const struct markdown_text *m, struct build *b,
		    const struct run *r)
{
	struct sv url = clean(m, r->text);
	bool web = address_is_web(url);

	for (size_t i = 0; i < url.n; i++)
		web = web && !strchr(" <>", url.s[i]);
	if (!web || !sv_eq(url, r->text)) {
		markdown_text(m, b, r->text);
		return;
	}
	build_char(b, '<');
	build_sv(b, url);
	build_char(b, '>');
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(const struct markdown_text *,
					struct build *, const struct run *) = {
	[RUN_TITLE] = put_title,       [RUN_QUOTE] = put_quote,
	[RUN_NOTE] = put_note,	       [RUN_EVENT] = put_events,
	[RUN_INFERRED] = put_inferred, [RUN_DIFFERS] = put_differs,
	[RUN_URL] = put_url,
};

struct sv markdown_runs(const struct markdown_text *m, const struct runs *runs)
{
	struct build b = { .arena = m->scratch };
	struct build line = { .arena = m->scratch };

	for (const struct run *r = runs->first; r; r = r->next)
		(put_run[r->role] ? put_run[r->role] : put_words)(m, &b, r);
	put_line(&line, sv_trim(build_view(&b)));
	return build_view(&line);
}
