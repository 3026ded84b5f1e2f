/* Texts as scalars of YAML: plain, quoted, or blocks of lines. */
#include "yaml/emit.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/clean.h"
#include "yaml/blank.h"

size_t emit_column(const struct emit *e)
{
	struct sv out = build_view(e->out);
	size_t at = out.n;

	while (at > 0 && out.s[at - 1] != '\n')
		at--;
	return utf8_count(sv_slice(out, at, out.n));
}

void emit_spaces(struct emit *e, int count)
{
	build_fill(e->out, ' ', (size_t)count);
}

/* ---- what a text allows ---- */

/* Whether TEXT is printable ASCII, as most is. */
static bool is_printable(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] < ' ' || text.s[i] > '~')
			return false;
	return true;
}

static bool is_ascii(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.s[i] >= 0x80)
			return false;
	return true;
}

/* Whether TEXT may be shown as it is, line ends too. */
static bool is_clean(const struct emit *e, struct sv text)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	bool same;

	if (is_printable(text))
		return true;
	if (e->ascii && !is_ascii(text))
		return false;
	clean_text(&b, text);
	same = sv_eq(build_view(&b), text);
	arena_free(&scratch);
	return same;
}

static bool has_any(struct sv text, const char *signs)
{
	for (; *signs; signs++)
		if (sv_find_char(text, *signs, 0) != SV_NONE)
			return true;
	return false;
}

/* A number, a date, or a word that YAML has a meaning for. */
static bool looks_typed(struct sv text)
{
	static const struct sv words[] = {
		SV_INIT("~"),    SV_INIT("null"), SV_INIT("true"),
		SV_INIT("false"), SV_INIT("yes"), SV_INIT("no"),
		SV_INIT("on"),   SV_INIT("off"),  SV_INIT("y"),
		SV_INIT("n"),    SV_INIT(".inf"), SV_INIT(".nan"),
	};
	bool digit = false;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_same(words[i], text))
			return true;
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] >= '0' && text.s[i] <= '9')
			digit = true;
		else if (!has_any(sv_slice(text, i, i + 1), "+-.,:_eExXTZ "))
			return false;
	}
	return digit;
}

/*
 * Whether TEXT, which is clean, may stand without quotes: YAML 1.1, section
 * 9.1.3, and a little stricter, so that no reader takes it for anything else.
 */
static bool is_plain(struct sv text, bool quoted, bool flow)
{
	char first = text.n ? text.s[0] : ' ', second = text.n > 1 ? text.s[1] :
								      ' ';
	if (text.n == 0 || sv_trim(text).n != text.n ||
	    blank_outer(text) != SV_NONE || text.s[text.n - 1] == ':')
		return false;
	if (first == '-' ? !ascii_is_alnum(second) :
			   has_any(sv_slice(text, 0, 1), "?:,[]{}#&*!|>'\"%@`"))
		return false;
	if (sv_find(text, SV(": "), 0) != SV_NONE ||
	    sv_find(text, SV(" #"), 0) != SV_NONE ||
	    sv_find_char(text, '\n', 0) != SV_NONE)
		return false;
	if (sv_eq(text, SV("<<")) || sv_eq(text, SV("...")))
		return false;
	if (flow && has_any(text, ",[]{}:"))
		return false;
	return !quoted || !looks_typed(text);
}

/* ---- one line ---- */

static void put_escaped(struct emit *e, uint32_t cp)
{
	static const struct {
		char sign, letter;
	} letters[] = { { '"', '"' },  { '\\', '\\' }, { '\n', 'n' },
			{ '\t', 't' }, { '\r', 'r' } };

	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++)
		if (cp == (unsigned char)letters[i].sign) {
			build_char(e->out, '\\');
			build_char(e->out, letters[i].letter);
			return;
		}
	if (cp & UTF8_BAD)
		cp = 0xFFFD;
	build_fmt(e->out,
		  cp < 0x100   ? "\\x%02X" :
		  cp < 0x10000 ? "\\u%04X" :
				 "\\U%08X",
		  cp);
}

/* In double quotes; ALL: every sign that is not ASCII as an escape. */
static void put_double(struct emit *e, struct sv text, bool all)
{
	build_char(e->out, '"');
	for (size_t at = 0; at < text.n;) {
		size_t from = at;
		uint32_t cp = utf8_next(text, &at);

		if (cp == '"' || cp == '\\' || !clean_allows(cp) ||
		    (all && cp >= 0x80))
			put_escaped(e, cp);
		else
			build_sv(e->out, sv_slice(text, from, at));
	}
	build_char(e->out, '"');
}

static void put_single(struct emit *e, struct sv text)
{
	build_char(e->out, '\'');
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\'')
			build_char(e->out, '\'');
		build_char(e->out, text.s[i]);
	}
	build_char(e->out, '\'');
}

void emit_word(struct emit *e, struct sv text, bool quoted, bool flow)
{
	bool clean = is_clean(e, text);
	size_t from = e->out->n;

	if (clean && is_plain(text, quoted, flow)) {
		build_sv(e->out, text);
		return;
	}
	if (clean && has_any(text, "\"\\") &&
	    sv_find_char(text, '\n', 0) == SV_NONE) {
		put_single(e, text);
		return;
	}
	put_double(e, text, e->ascii);
	/* More marks on a letter than a terminal bears. */
	if (!is_clean(e, sv_slice(build_view(e->out), from, e->out->n))) {
		build_cut(e->out, from);
		put_double(e, text, true);
	}
}

/* ---- blocks of lines ---- */

/* Whether TEXT, which is clean, can be a literal block: it begins with no
 * blank and has none at the end of a line. */
static bool is_literal(struct sv text)
{
	return sv_find_char(text, '\n', 0) != SV_NONE && text.s[0] != '\n' &&
	       text.s[0] != ' ' && text.s[text.n - 1] != ' ' &&
	       sv_find(text, SV(" \n"), 0) == SV_NONE &&
	       !sv_ends(text, SV("\n\n"));
}

static void put_literal(struct emit *e, struct sv text, int indent)
{
	build_str(e->out, text.s[text.n - 1] == '\n' ? " |\n" : " |-\n");
	while (text.n) {
		struct sv line = sv_cut(&text, '\n');

		if (line.n)
			emit_spaces(e, indent);
		build_sv(e->out, line);
		build_char(e->out, '\n');
	}
}

/* Whether TEXT, which is clean, has single blanks alone to break it at. */
static bool is_foldable(struct sv text)
{
	return sv_trim(text).n == text.n &&
	       sv_find_char(text, ' ', 0) != SV_NONE &&
	       sv_find(text, SV("  "), 0) == SV_NONE &&
	       sv_find_char(text, '\n', 0) == SV_NONE;
}

static void put_folded(struct emit *e, struct sv text, int indent)
{
	size_t column = EMIT_WIDTH;

	build_str(e->out, " >-");
	while (text.n) {
		struct sv word = sv_cut(&text, ' ');
		size_t width = utf8_count(word);

		if (column + 1 + width > EMIT_WIDTH) {
			build_char(e->out, '\n');
			emit_spaces(e, indent);
			column = (size_t)indent;
		} else {
			build_char(e->out, ' ');
			column++;
		}
		build_sv(e->out, word);
		column += width;
	}
	build_char(e->out, '\n');
}

void emit_text(struct emit *e, struct sv text, bool quoted, int indent)
{
	bool clean = text.n > 0 && is_clean(e, text);
	size_t width = emit_column(e) + 1 + utf8_count(text);

	if (clean && !is_plain(text, quoted, false))
		width += 2;
	if (clean && is_literal(text)) {
		put_literal(e, text, indent);
		return;
	}
	if (clean && is_foldable(text) && width > EMIT_WIDTH) {
		put_folded(e, text, indent);
		return;
	}
	build_char(e->out, ' ');
	emit_word(e, text, quoted, false);
	build_char(e->out, '\n');
}
