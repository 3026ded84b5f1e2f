/* Reading the bytes of a file once, before libyaml does. */
#include "yaml/scan.h"

#include <string.h>

#include "base/utf8.h"
#include "text/clean.h"

enum { SPOILT_MAX = 100 }; /* runs of bytes, of a file */

struct refused {
	uint32_t from, to; /* code points */
	enum fault fault;
};

static const struct refused refused[] = {
	{ 0x00, 0x08, FAULT_control_character },
	{ 0x0B, 0x0C, FAULT_control_character },
	{ 0x0E, 0x1F, FAULT_control_character },
	{ 0x7F, 0x84, FAULT_control_character },
	{ 0x85, 0x85, FAULT_hidden_line_end },
	{ 0x86, 0x9F, FAULT_control_character },
	{ 0x2028, 0x2029, FAULT_hidden_line_end },
	{ 0xFEFF, 0xFEFF, FAULT_byte_order_mark },
	/* What no YAML holds (YAML 1.2, 5.1), and libyaml has no place for. */
	{ 0xFFFE, 0xFFFF, FAULT_control_character },
};

/* What FAULT quotes of CP, in B. */
static struct sv quoted(struct build *b, enum fault fault, uint32_t cp)
{
	if (fault == FAULT_not_utf8)
		build_fmt(b, "0x%02X", cp & 0xFF);
	else
		build_fmt(b, "U+%04X", cp);
	return build_view(b);
}

static bool refused_by_table(uint32_t cp, enum fault *fault)
{
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		if (cp >= refused[i].from && cp <= refused[i].to) {
			*fault = refused[i].fault;
			return true;
		}
	return false;
}

/* Whether CP, which is not refused, is seen as it is.  Latin, Greek and
 * Cyrillic letters are, and need no look at a table. */
static bool is_seen(uint32_t cp)
{
	return cp == '\r' || (cp < 0x600 && cp != 0xAD) || clean_allows(cp);
}

/* How many letters of two bytes, U+00C0 to U+05FF, follow from AT on: all of
 * these are seen, and none is refused. */
static size_t letters_run(struct sv v, size_t at, size_t end)
{
	size_t n = 0;

	for (; end - at >= 2; at += 2, n++) {
		unsigned char lead = (unsigned char)v.s[at];
		unsigned char next = (unsigned char)v.s[at + 1];

		if (lead < 0xC3 || lead > 0xD7 || (next & 0xC0) != 0x80)
			break;
	}
	return n;
}

struct scan scan_begin(struct sv bytes, struct sv file, struct diags *diags)
{
	return (struct scan){ .bytes = bytes, .whole = true, .file = file,
			      .diags = diags, .line = 1, .column = 1 };
}

void scan_more(struct scan *s, struct sv bytes, bool whole)
{
	s->bytes = bytes;
	s->whole = whole;
}

/* How many bytes can be told: of what may go on none that a character, a line
 * end or a mark could begin in. */
static size_t told_end(const struct scan *s)
{
	enum { LONGEST = 4 }; /* bytes */

	if (s->whole)
		return s->bytes.n;
	return s->bytes.n > LONGEST ? s->bytes.n - LONGEST : 0;
}

bool scan_waits(const struct scan *s)
{
	return !s->whole && s->at >= told_end(s);
}

/* The bytes of a byte order mark that BYTES begin with. */
static size_t mark_of(struct sv bytes)
{
	return sv_starts(bytes, SV("\xEF\xBB\xBF")) ? 3 : 0;
}

static struct locus here(const struct scan *s)
{
	return (struct locus){ s->file, s->line, s->column };
}

/* Adds what stands from AT on to what is spoilt. */
static void spoil(struct scan *s, size_t at)
{
	uint32_t n = s->spoilt->v.n;
	size_t from = at - mark_of(s->bytes);
	struct spoilt *last = n > 0 ? &s->spoilt->v.v[n - 1] : NULL;

	if (last && last->at + last->n == from && last->line == s->line - 1)
		last->n += s->at - at;
	else
		VEC_ADD(&s->spoilt->v,
			(struct spoilt){ from, s->at - at, s->line - 1 });
}

/* Tells that what stands from AT on, which is CP, is no text, the first time in
 * its line; false when the file is refused for it. */
static bool refuse(struct scan *s, size_t at, uint32_t cp, enum fault fault)
{
	struct arena scratch = { 0 };
	struct build name = { .arena = &scratch };
	uint32_t n = s->spoilt ? s->spoilt->v.n : SPOILT_MAX;
	bool some = n < SPOILT_MAX && cp != 0;

	if (!some || n == 0 || s->spoilt->v.v[n - 1].line != s->line - 1)
		DIAG(s->diags, fault, here(s), quoted(&name, fault, cp),
		     some ? SV("what it stands in") : SV("the file"));
	arena_free(&scratch);
	if (some)
		spoil(s, at);
	return some;
}

/* Warns of CP, which is not seen. */
static void warn(struct scan *s, uint32_t cp)
{
	struct arena scratch = { 0 };
	struct build name = { .arena = &scratch };

	s->told = s->line;
	DIAG(s->diags, FAULT_hidden_character, here(s),
	     quoted(&name, FAULT_hidden_character, cp));
	arena_free(&scratch);
}

/* Looks at what is no plain ASCII; false when the file is refused for it. */
static bool look(struct scan *s)
{
	enum fault fault = FAULT_not_utf8;
	size_t at = s->at;
	uint32_t cp = utf8_next(s->bytes, &s->at);

	if (cp == '\n' || (cp == '\r' && (s->at == s->bytes.n ||
					  s->bytes.s[s->at] != '\n'))) {
		s->returns |= cp == '\r';
		s->line++;
		s->column = 1;
		return true;
	}
	if (cp & UTF8_BAD || refused_by_table(cp, &fault)) {
		if (cp != '\r' && !refuse(s, at, cp, fault))
			return false;
	} else if (s->told != s->line && !is_seen(cp)) {
		warn(s, cp);
	}
	s->column++;
	return true;
}

enum scan_step scan_next(struct scan *s, size_t most)
{
	size_t end = told_end(s);

	if (scan_waits(s))
		return SCAN_MORE;
	if (s->at == 0)
		s->at = mark_of(s->bytes);
	if (end > s->at && end - s->at > most)
		end = s->at + most;
	if (sv_starts(s->bytes, SV("\xFF\xFE")) ||
	    sv_starts(s->bytes, SV("\xFE\xFF"))) {
		DIAG0(s->diags, FAULT_not_utf8_file,
		      ((struct locus){ s->file, 1, 1 }));
		return SCAN_REFUSED;
	}
	while (s->at < end) {
		size_t plain, letters;

		if (s->bytes.s[s->at] == '%' && s->column == 1) {
			DIAG0(s->diags, FAULT_directive,
			      ((struct locus){ s->file, s->line, 1 }));
			return SCAN_REFUSED;
		}
		plain = utf8_plain(s->bytes, s->at, end) - s->at;
		letters = letters_run(s->bytes, s->at + plain, end);
		s->at += plain + 2 * letters;
		s->column += (uint32_t)(plain + letters);
		if (plain + letters == 0 && !look(s))
			return SCAN_REFUSED;
	}
	if (!s->whole || s->at < s->bytes.n)
		return SCAN_MORE;
	s->text = sv_slice(s->bytes, mark_of(s->bytes), s->bytes.n);
	return SCAN_GOOD;
}

bool scan_returns(struct sv text)
{
	for (size_t at = 0; (at = sv_find_char(text, '\r', at)) != SV_NONE;
	     at++)
		if (at + 1 == text.n || text.s[at + 1] != '\n')
			return true;
	return false;
}
