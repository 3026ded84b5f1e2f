/* Finding blanks that YAML does not take for any. */
#include "yaml/blank.h"

#include "base/utf8.h"
#include "text/clean.h"
#include "yaml/line.h"

/* Of general category Zs, but for the blank itself. */
static bool is_odd(uint32_t cp)
{
	return cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
	       cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

/* No odd blank is ASCII: most bytes need no closer look. */
static bool is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

/* The bytes of the odd blank at AT, or 0. */
static size_t odd_at(struct sv text, size_t at)
{
	size_t end = at;

	return at < text.n && !is_ascii(text.s[at]) &&
			       is_odd(utf8_next(text, &end)) ?
		       end - at :
		       0;
}

struct sv blank_name(struct arena *a, uint32_t codepoint)
{
	static const struct {
		uint32_t codepoint;
		const char *name;
	} names[] = {
		{ 0xA0, "a no-break space" },
		{ 0x202F, "a narrow no-break space" },
		{ 0x2009, "a thin space" },
		{ 0x3000, "an ideographic space" },
	};
	struct build b = { .arena = a };
	const char *name = "an odd blank";

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i].codepoint == codepoint)
			name = names[i].name;
	build_fmt(&b, "%s (U+%04X)", name, codepoint);
	return build_view(&b);
}

bool blank_only(struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);

		if (cp != ' ' && !is_odd(cp) && clean_allows(cp))
			return false;
	}
	return true;
}

/* The bytes of the blank of any sort at AT, or 0. */
static size_t any_at(struct sv text, size_t at)
{
	bool plain = at < text.n && (text.s[at] == ' ' || text.s[at] == '\t' ||
				     text.s[at] == '\n' || text.s[at] == '\r');

	return plain ? 1 : odd_at(text, at);
}

struct sv blank_single(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	bool same = true, blank = true; /* what goes before is one */

	for (size_t at = 0, n; at < text.n && same; at += n ? n : 1) {
		n = any_at(text, at);
		same = n == 0 || (!blank && text.s[at] == ' ');
		blank = n > 0;
	}
	if (same && (text.n == 0 || !blank))
		return text;
	blank = true;
	for (size_t at = 0, n; at < text.n; at += n ? n : 1) {
		n = any_at(text, at);
		if (n == 0)
			build_char(&b, text.s[at]);
		else if (!blank)
			build_char(&b, ' ');
		blank = n > 0;
	}
	if (b.n > 0 && blank)
		build_cut(&b, b.n - 1);
	return build_view(&b);
}

size_t blank_outer(struct sv text)
{
	size_t at = text.n;

	if (odd_at(text, 0))
		return 0;
	if (sv_starts(text, SV("-")) && odd_at(text, 1))
		return 1;
	return at > 0 && !is_ascii(text.s[at - 1]) &&
			       is_odd(utf8_prev(text, &at)) ?
		       at :
		       SV_NONE;
}

size_t blank_odd(struct sv key)
{
	size_t colon = sv_find_char(key, ':', 0);

	return colon != SV_NONE && odd_at(key, colon + 1) ? colon + 1 :
							    blank_outer(key);
}

/* ---- a whole file ---- */

/* Offset of what follows blanks and dashes in LINE; of the first odd blank
 * among them in ODD, or SV_NONE. */
static size_t skip_lead(struct sv line, size_t *odd)
{
	size_t at = 0, n;

	for (*odd = SV_NONE; at < line.n; at += n) {
		char c = line.s[at];

		n = odd_at(line, at);
		if (n && *odd == SV_NONE)
			*odd = at;
		if (n || c == ' ')
			n = n ? n : 1;
		else if (c == '-' && (odd_at(line, at + 1) ||
				      sv_starts(sv_slice(line, at, line.n),
						SV("- "))))
			n = 1;
		else
			break;
	}
	return at;
}

/* Offset of the odd blank of LINE, or SV_NONE. */
static size_t in_line(struct sv line)
{
	size_t odd, from = skip_lead(line, &odd), to = from;

	if (odd != SV_NONE)
		return odd;
	while (to < line.n && line.s[to] != ':' && line.s[to] != ' ' &&
	       line.s[to] != '"' && line.s[to] != '\'')
		to++;
	return to > from && to < line.n && line.s[to] == ':' &&
			       odd_at(line, to + 1) ?
		       to + 1 :
		       SV_NONE;
}

static void tell(struct sv line, size_t at, uint32_t number,
		 const struct blank_place *place, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct locus where = {
		place->file, number,
		(uint32_t)utf8_count(sv_slice(line, 0, at)) + 1
	};

	DIAG(diags, FAULT_yaml_blank, where,
	     blank_name(&scratch, utf8_next(line, &at)), place->left);
	arena_free(&scratch);
}

/* Whether one of TEXT stands beside the line that is near; tells each unless
 * DIAGS is null. */
static bool look(struct sv text, const struct blank_place *place,
		 struct diags *diags)
{
	size_t block = SIZE_MAX; /* indentation of what a block stands under */
	bool beside = false;

	for (size_t line = place->line; text.n > 0; line++) {
		struct sv words = sv_cut(&text, '\n');
		size_t indent = 0, at;

		while (indent < words.n && words.s[indent] == ' ')
			indent++;
		if (indent > block || sv_trim(words).n == 0)
			continue;
		block = line_opens_block(words) ? indent : SIZE_MAX;
		at = in_line(words);
		if (at == SV_NONE)
			continue;
		beside |= line + 1 >= place->near && line <= place->near + 1;
		if (diags)
			tell(words, at, (uint32_t)line + 1, place, diags);
	}
	return beside;
}

bool blank_tell(struct sv text, const struct blank_place *place,
		struct diags *diags)
{
	return look(text, place, NULL) && look(text, place, diags);
}
