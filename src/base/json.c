#include "base/json.h"

#include "base/utf8.h"

static bool must_escape(uint32_t cp)
{
	return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x2028 ||
	       cp == 0x2029 || cp == 0xFEFF ||
	       (cp >= 0x202A && cp <= 0x202E) ||
	       (cp >= 0x2066 && cp <= 0x2069);
}

void json_string(struct build *b, struct sv text)
{
	build_char(b, '"');
	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);

		if (cp & UTF8_BAD)
			cp = 0xFFFD;
		if (cp == '"' || cp == '\\') {
			build_char(b, '\\');
			build_char(b, (char)cp);
		} else if (cp == '\n') {
			build_str(b, "\\n");
		} else if (must_escape(cp)) {
			build_fmt(b, "\\u%04X", cp);
		} else {
			build_codepoint(b, cp);
		}
	}
	build_char(b, '"');
}
