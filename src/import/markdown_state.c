/* What reports of ours say of themselves (markdown_state.h). */
#include "import/markdown_state.h"

#include "import/said.h"
#include "wording/label.h"

static const struct {
	enum label label;
	const char *key;
} rows[] = {
	{ LABEL_COMPILED_BY, "compiled_by" },
	{ LABEL_COMPILED_BY_SEVERAL, "compiled_by" },
	{ LABEL_VERSION, "version" },
	{ LABEL_RIGHTS, "rights" },
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

/* The row that is called NAME in some language; ROWS for none. */
static size_t row_of(struct sv name)
{
	for (size_t i = 0; i < ROWS; i++)
		for (int l = 0; l < LANGUAGES; l++)
			if (sv_eq(label_in((enum locale_language)l,
					   rows[i].label), name))
				return i;
	return ROWS;
}

bool markdown_state(struct sheet *s, const struct marks *item)
{
	const struct marks *m = item->first;
	struct node said = { .kind = NODE_SCALAR };
	struct sv text;
	size_t row;

	if (!m || m->next || m->strong == 0)
		return false;
	row = row_of(sv_slice(m->text, 0, m->strong));
	text = sv_slice(m->text, m->strong, m->text.n);
	if (row == ROWS || !sv_starts(text, SV(": ")))
		return false;
	text = sv_trim(sv_slice(text, 2, text.n));
	said.text = text;
	said.line = m->line;
	said.column = 1;
	said_add(s, sv_of(rows[row].key), &said);
	return true;
}
