/* JSON strings that a terminal and a script can bear, in trees of values. */
#include "base/json.h"

#include <inttypes.h>

#include "base/utf8.h"

/* What a terminal or a script may obey rather than show. */
static const struct {
	uint32_t from, to;
} escaped[] = {
	{ 0x00, 0x1F },	    { 0x7F, 0x9F },	{ 0x61C, 0x61C },
	{ 0x200B, 0x200B }, { 0x200E, 0x200F }, { 0x2028, 0x202E },
	{ 0x2060, 0x206F }, { 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB },
	{ 0xE0000, 0xE007F },
};

static bool must_escape(uint32_t cp)
{
	if (cp > 0x9F && cp < 0x61C)
		return false;
	for (size_t i = 0; i < sizeof(escaped) / sizeof(*escaped); i++)
		if (cp >= escaped[i].from && cp <= escaped[i].to)
			return true;
	return false;
}

static void put_escape(struct build *b, uint32_t cp)
{
	if (cp < 0x10000) {
		build_fmt(b, "\\u%04X", cp);
		return;
	}
	cp -= 0x10000;
	build_fmt(b, "\\u%04X\\u%04X", 0xD800 + (cp >> 10),
		  0xDC00 + (cp & 0x3FF));
}

/* Appends CP, which is not written as it is. */
static void put_other(struct build *b, uint32_t cp, bool ascii)
{
	if (cp & UTF8_BAD)
		cp = 0xFFFD;
	if (cp == '"' || cp == '\\') {
		build_char(b, '\\');
		build_char(b, (char)cp);
	} else if (cp == '\n') {
		build_str(b, "\\n");
	} else if (cp == 0xFFFD && !ascii) {
		build_codepoint(b, cp);
	} else {
		put_escape(b, cp);
	}
}

void json_string(struct build *b, struct sv text, bool ascii)
{
	size_t from = 0; /* what stands before it is appended */

	build_char(b, '"');
	for (size_t at = 0; at < text.n;) {
		size_t here = at;
		uint32_t cp = utf8_next(text, &at);

		if (cp != '"' && cp != '\\' && !(cp & UTF8_BAD) &&
		    !must_escape(cp) && !(ascii && cp >= 0x80))
			continue;
		build_sv(b, sv_slice(text, from, here));
		put_other(b, cp, ascii);
		from = at;
	}
	build_sv(b, sv_slice(text, from, text.n));
	build_char(b, '"');
}

static void begin(struct json *j, const char *key)
{
	build_str(j->out, j->comma ? ", " : "");
	j->comma = true;
	if (!key)
		return;
	json_string(j->out, sv_of(key), j->ascii);
	build_str(j->out, ": ");
}

void json_open(struct json *j, const char *key, char bracket)
{
	begin(j, key);
	build_char(j->out, bracket);
	j->comma = false;
}

void json_shut(struct json *j, char bracket)
{
	build_char(j->out, bracket);
	j->comma = true;
}

void json_text(struct json *j, const char *key, struct sv text)
{
	begin(j, key);
	if (text.n)
		json_string(j->out, text, j->ascii);
	else
		build_str(j->out, "null");
}

void json_number(struct json *j, const char *key, int64_t value)
{
	begin(j, key);
	build_fmt(j->out, "%" PRId64, value);
}

void json_truth(struct json *j, const char *key, bool value)
{
	begin(j, key);
	build_str(j->out, value ? "true" : "false");
}
