/* The escape of SQL (sql_text.h). */
#include "report/sql_text.h"

#include "text/clean.h"

void sql_text(struct build *out, struct arena *scratch, struct sv text,
	      bool ascii)
{
	struct build clean = { .arena = scratch };

	if (text.n == 0) {
		build_str(out, "NULL");
		return;
	}
	(ascii ? clean_ascii : clean_text)(&clean, text);
	build_char(out, '\'');
	for (size_t i = 0; i < clean.n; i++) {
		if (clean.s[i] == '\'')
			build_char(out, '\'');
		build_char(out, clean.s[i]);
	}
	build_char(out, '\'');
}
