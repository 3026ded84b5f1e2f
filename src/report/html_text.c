/* The escape of HTML (html_text.h). */
#include "report/html_text.h"

#include "text/clean.h"

void html_text(struct build *out, struct sv text, bool ascii)
{
	static const char *const references[128] = {
		['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;",
		['"'] = "&quot;", ['\''] = "&#39;",
	};
	struct build clean = { .arena = out->arena };

	(ascii ? clean_ascii : clean_text)(&clean, text);
	for (size_t i = 0; i < clean.n; i++) {
		unsigned char c = (unsigned char)clean.s[i];

		if (c < 128 && references[c])
			build_str(out, references[c]);
		else
			build_char(out, (char)c);
	}
}
