/* HTML as text (markup.h). */
#include "import/markup.h"

#include <strings.h>

#include "base/ascii.h"
#include "base/build.h"

/* HTML, and whether what ends a comment, or a tag, is not found from where it
 * was looked for last: so it is looked for once. */
struct markup {
	struct sv html;
	bool no_comment, no_tag;
};

/* Where END, which is looked for in the HTML from FROM on, ends; 0 for nowhere,
 * where *NONE is set or becomes so. */
static size_t find_end(const struct markup *m, size_t from, struct sv end,
		       bool *none)
{
	size_t found = *none ? SV_NONE : sv_find(m->html, end, from);

	*none = found == SV_NONE;
	return *none ? 0 : found + end.n;
}

/* Whether C can be in the name of a tag: "h1", "o:p". */
static bool is_of_name(char c)
{
	return ascii_is_alnum(c) || c == ':' || c == '-';
}

/* Whether WORD is an attribute that needs no value (HTML, section 2.4.2 of 4.01
 * and 13.1.2.3 of the living standard). */
static bool needs_no_value(struct sv word)
{
	static const struct sv names[] = {
		SV_INIT("async"),    SV_INIT("autoplay"), SV_INIT("border"),
		SV_INIT("checked"),  SV_INIT("compact"),  SV_INIT("controls"),
		SV_INIT("defer"),    SV_INIT("disabled"), SV_INIT("hidden"),
		SV_INIT("loop"),     SV_INIT("multiple"), SV_INIT("muted"),
		SV_INIT("noshade"),  SV_INIT("nowrap"),	  SV_INIT("open"),
		SV_INIT("readonly"), SV_INIT("required"), SV_INIT("reversed"),
		SV_INIT("selected"),
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (word.n == names[i].n &&
		    strncasecmp(word.s, names[i].s, word.n) == 0)
			return true;
	return false;
}

/* Whether LEFT, what follows the name of a tag, are words, which are none of
 * it: "a<b and c>d". */
static bool is_prose(struct sv left)
{
	bool words = false;
	size_t at = 0, from = 0;

	for (; at < left.n && !memchr("<>=", left.s[at], 3); at++)
		if (memchr(" \t\r\n/", left.s[at], 5)) {
			words |= at > from &&
				 !needs_no_value(sv_slice(left, from, at));
			from = at + 1;
		}
	words |= at > from && !needs_no_value(sv_slice(left, from, at));
	return words && (at == left.n || left.s[at] != '=');
}

/* Bytes of the tag or comment at AT; 0 where there is none. */
static size_t tag_length(struct markup *m, size_t at)
{
	struct sv left = sv_slice(m->html, at, m->html.n);
	size_t name = left.n > 1 && left.s[1] == '/' ? 2 : 1, end;
	char c = left.n > name ? left.s[name] : '\0';

	if (sv_starts(left, SV("<!--"))) {
		end = find_end(m, at + 4, SV("-->"), &m->no_comment);
		return end > 0 ? end - at : 0;
	}
	if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
		return 0;
	for (end = name; end < left.n && is_of_name(left.s[end]);)
		end++;
	if (is_prose(sv_slice(left, end, left.n)))
		return 0;
	end = find_end(m, at + name, SV(">"), &m->no_tag);
	return end > 0 ? end - at : 0;
}

/* The name of TAG, "<br/>" or "</p>". */
static struct sv tag_name(struct sv tag)
{
	size_t from = tag.s[1] == '/' ? 2 : 1, to = from;

	while (to < tag.n && ((tag.s[to] | 32) >= 'a') &&
	       ((tag.s[to] | 32) <= 'z'))
		to++;
	return sv_slice(tag, from, to);
}

static bool is_any(struct sv name, const struct sv *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_same(name, names[i]))
			return true;
	return false;
}

/* The character that NAME, what stands between & and ;, refers to; 0: none. */
static uint32_t reference(struct sv name)
{
	static const struct {
		struct sv name;
		uint32_t cp;
	} names[] = {
		{ SV_INIT("amp"), '&' },      { SV_INIT("lt"), '<' },
		{ SV_INIT("gt"), '>' },	      { SV_INIT("quot"), '"' },
		{ SV_INIT("apos"), '\'' },    { SV_INIT("nbsp"), ' ' },
		{ SV_INIT("ndash"), 0x2013 }, { SV_INIT("mdash"), 0x2014 },
		{ SV_INIT("lsquo"), 0x2018 }, { SV_INIT("rsquo"), 0x2019 },
		{ SV_INIT("ldquo"), 0x201C }, { SV_INIT("rdquo"), 0x201D },
		{ SV_INIT("hellip"), 0x2026 },
	};
	uint32_t cp = 0, base = 10;
	size_t at = 1;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_eq(name, names[i].name))
			return names[i].cp;
	if (name.n < 2 || name.s[0] != '#')
		return 0;
	if (name.s[1] == 'x' || name.s[1] == 'X') {
		base = 16;
		at = 2;
	}
	for (; at < name.n && cp <= 0x10FFFF; at++) {
		static const char digits[] = "0123456789abcdef";
		const char *digit = memchr(digits, name.s[at] >= 'A' &&
							   name.s[at] <= 'F' ?
						   name.s[at] + 32 :
						   name.s[at],
					   base);

		if (!digit)
			return 0;
		cp = cp * base + (uint32_t)(digit - digits);
	}
	return cp <= 0x10FFFF && (cp < 0xD800 || cp > 0xDFFF) ? cp : 0;
}

/* Appends what TAG is: a line end, or nothing. */
static void put_tag(struct build *out, struct sv tag)
{
	static const struct sv lines[] = { SV_INIT("br"), SV_INIT("p"),
					   SV_INIT("div"), SV_INIT("li"),
					   SV_INIT("tr"), SV_INIT("ul"),
					   SV_INIT("blockquote") };

	if (!is_any(tag_name(tag), lines, sizeof(lines) / sizeof(*lines)))
		return;
	while (out->n > 0 && out->s[out->n - 1] == ' ')
		build_cut(out, out->n - 1);
	/* Two breaks of a line are an empty one. */
	if (out->n > 0 && (out->s[out->n - 1] != '\n' ||
			   sv_same(tag_name(tag), SV("br"))))
		build_char(out, '\n');
}

struct sv markup_text(struct arena *a, struct sv html)
{
	struct build out = { .arena = a };
	struct markup m = { .html = html };

	if (sv_find_char(html, '<', 0) == SV_NONE &&
	    sv_find_char(html, '&', 0) == SV_NONE)
		return html;
	for (size_t at = 0; at < html.n;) {
		struct sv left = sv_slice(html, at, html.n);
		size_t tag = html.s[at] == '<' ? tag_length(&m, at) : 0;
		size_t end = html.s[at] == '&' ?
				     sv_find_char(sv_slice(left, 0, 12), ';',
						  0) :
				     SV_NONE;
		uint32_t cp = end == SV_NONE ?
				      0 :
				      reference(sv_slice(left, 1, end));

		if (tag > 0) {
			put_tag(&out, sv_slice(left, 0, tag));
			at += tag;
		} else if (cp > 0) {
			build_codepoint(&out, cp);
			at += end + 1;
		} else {
			build_char(&out, html.s[at++]);
		}
	}
	return sv_trim(build_view(&out));
}

static const struct sv plain[] = {
	SV_INIT("br"),	SV_INIT("p"),	SV_INIT("b"),	SV_INIT("i"),
	SV_INIT("em"),	SV_INIT("strong"), SV_INIT("u"), SV_INIT("div"),
	SV_INIT("span"), SV_INIT("li"), SV_INIT("ul"), SV_INIT("blockquote"),
	/* Set high or low, or in small capitals: more than emphasis. */
	SV_INIT("sub"), SV_INIT("sup"), SV_INIT("sc"),
};

enum { PLAIN = sizeof(plain) / sizeof(*plain), SET = 3 };

/* Whether HTML has tags other than the first N of those; in *CLOSED whether one
 * ends. */
static bool has_others(struct sv html, size_t n, bool *closed)
{
	struct markup m = { .html = html };
	size_t bytes;

	*closed = false;
	for (size_t at = 0; (at = sv_find_char(html, '<', at)) != SV_NONE;
	     at += bytes > 0 ? bytes : 1) {
		bytes = tag_length(&m, at);
		if (bytes > 0 &&
		    !is_any(tag_name(sv_slice(html, at, at + bytes)), plain, n))
			return true;
		*closed = *closed || (bytes > 0 && html.s[at + 1] == '/');
	}
	return false;
}

bool markup_is_more(struct sv html)
{
	bool closed;

	return has_others(html, PLAIN - SET, &closed);
}

struct sv markup_plain(struct arena *a, struct sv text, bool is)
{
	bool closed;

	return has_others(text, PLAIN, &closed) || !(is || closed) ?
		       text :
		       markup_text(a, text);
}

bool markup_is(struct sv text)
{
	static const struct sv links[] = { SV_INIT("a"),     SV_INIT("ol"),
					   SV_INIT("html"),  SV_INIT("table"),
					   SV_INIT("font") };
	struct markup m = { .html = text };
	size_t bytes;

	for (size_t at = 0; (at = sv_find_char(text, '<', at)) != SV_NONE;
	     at += bytes > 0 ? bytes : 1) {
		struct sv name;

		bytes = tag_length(&m, at);
		name = tag_name(sv_slice(text, at, at + bytes));
		if (bytes > 0 &&
		    (sv_same(name, SV("br")) ||
		     (text.s[at + 1] == '/' &&
		      (is_any(name, plain, PLAIN) ||
		       is_any(name, links, sizeof(links) / sizeof(*links))))))
			return true;
	}
	return false;
}
