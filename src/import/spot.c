/* Lines and columns counted along a text (spot.h). */
#include "import/spot.h"

#include "base/utf8.h"

struct spot spot_start(struct sv text)
{
	return (struct spot){ .text = text, .line = 1, .column = 1 };
}

void spot_to(struct spot *s, size_t at)
{
	while (s->at < at) {
		uint32_t cp = utf8_next(s->text, &s->at);

		if (cp == '\n' ||
		    (cp == '\r' &&
		     (s->at == s->text.n || s->text.s[s->at] != '\n'))) {
			s->line++;
			s->column = 1;
		} else {
			s->column++;
		}
	}
}
