/* Documents, the help and messages in words, a line at a time. */
#include "app/doc_pane.h"
#include "app/keymap.h"
#include "app/lines.h"
#include "app/pane_document.h"
#include "app/pane_help.h"
#include "app/parts.h"
#include "app/told_text.h"
#include "app/typed.h"

/* ---- documents ---- */

static size_t doc_rows(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct doc_pane *)s)->view.text.nlines;
}

static size_t doc_chosen(const struct app *a, const void *s)
{
	const struct doc_pane *d = s;
	const struct doc_link *k = doc_link_at(&d->view, d->chosen);

	(void)a;
	return k ? k->line : d->top;
}

static void doc_tell(const struct app *a, const void *s, size_t row,
		     struct build *b)
{
	const struct doc_pane *d = s;

	(void)a;
	told_line(&d->view.text, &d->view, row, b);
}

static bool doc_choose(struct app *a, void *s, size_t number)
{
	struct doc_pane *d = s;

	(void)a;
	if (number > d->view.nlinks)
		return false;
	d->chosen = (uint32_t)number;
	return true;
}

/* Where a search led, else as in the event. */
static size_t document_chosen_row(const struct app *a, const void *s)
{
	size_t hit = document_hit(a);

	return hit < doc_rows(a, s) ? hit : doc_chosen(a, s);
}

/* What is led to somewhere within it is told from there on. */
static size_t document_first(const struct app *a, const void *s)
{
	return ((const struct doc_pane *)s)->top > 0 ? doc_chosen(a, s) : 0;
}

const struct pane_told told_document = {
	.rows = doc_rows,
	.chosen = document_chosen_row,
	.first = document_first,
	.tell = doc_tell,
	.choose = doc_choose,
};

const struct pane_told told_event = {
	.rows = doc_rows,
	.chosen = doc_chosen,
	.tell = doc_tell,
	.choose = doc_choose,
	.whole = true,
};

/* ---- a message ---- */

static size_t message_rows(const struct app *a, const void *s)
{
	(void)a;
	return ((const struct lines *)s)->text.nlines;
}

static size_t first_row(const struct app *a, const void *s)
{
	(void)a;
	(void)s;
	return 0;
}

static void message_tell(const struct app *a, const void *s, size_t row,
			 struct build *b)
{
	(void)a;
	told_line(&((const struct lines *)s)->text, NULL, row, b);
}

const struct pane_told told_message = {
	.rows = message_rows,
	.chosen = first_row,
	.tell = message_tell,
	.whole = true,
};

/* ---- the help ---- */

/* What can be typed where, in this order: a heading, then each act. */
static const struct {
	struct sv name, argument, help;
} typed[] = {
#define X(name, argument, help)                                                \
	{ SV_INIT(#name), SV_INIT(argument), SV_INIT(help) },
	TYPED_WORDS(X)
#undef X
};

enum {
	TYPED = sizeof(typed) / sizeof(*typed),
	A_SCOPE = COMMAND_COUNT + 1,
	ALL_SCOPES = SCOPE_COUNT * A_SCOPE,
	HELP_ROWS = ALL_SCOPES + 1 + WORD_COUNT + 1 + TYPED + 1,
};

static size_t help_rows(const struct app *a, const void *s)
{
	(void)a;
	(void)s;
	return HELP_ROWS;
}

static void put_act(struct build *b, struct sv name, struct sv keys,
		    struct sv argument, struct sv help)
{
	command_spell(b, name);
	build_str(b, argument.n ? " " : "");
	build_sv(b, argument);
	build_str(b, keys.n ? ", " : "");
	build_sv(b, keys);
	build_str(b, ": ");
	build_sv(b, help);
}

static void put_command(const struct app *a, struct build *b, enum command c)
{
	struct sv keys = keymap_keys(a->keymap, c);

	put_act(b, commands[c].name,
		sv_starts(keys, SV(":")) ? (struct sv){ 0 } : keys,
		typed_argument(c), commands[c].help);
}

static void help_scope(const struct app *a, const void *s, size_t row,
		       struct build *b)
{
	enum scope where = (enum scope)(row / A_SCOPE);
	size_t c = row % A_SCOPE;

	if (c == 0 && help_all(s)) {
		build_sv(b, scope_names[where]);
		build_char(b, ':');
	} else if (c > 0 && commands[c - 1].where == where &&
		   help_wants(a, s, (enum command)(c - 1))) {
		put_command(a, b, (enum command)(c - 1));
	}
}

/* What can be typed and has no key: ROW of the words, or of what is for lines
 * alone, after a heading that stands when all of them do. */
static void help_typed(const void *s, size_t row, const char *heading,
		       struct sv name, struct sv argument, struct sv help,
		       struct build *b)
{
	if (row == 0 && help_all(s))
		build_str(b, heading);
	else if (row > 0 && help_finds(s, name, help))
		put_act(b, name, (struct sv){ 0 }, argument, help);
}

/* Whether something that is for lines alone has the word looked for. */
static bool finds_typed(const void *s)
{
	for (size_t i = 0; i < TYPED; i++)
		if (help_finds(s, typed[i].name, typed[i].help))
			return true;
	return false;
}

/* Marks, dates and kinds. */
static void help_rest(const struct app *a, const void *s, struct build *b)
{
	struct sv rest = help_legends(s);

	if (help_empty(s) && !finds_typed(s))
		build_str(b, HELP_NOTHING);
	while (rest.n > 0) {
		told_put(a, b, sv_cut(&rest, '\n'));
		build_str(b, rest.n ? "\n" : "");
	}
}

static void help_tell(const struct app *a, const void *s, size_t row,
		      struct build *b)
{
	const struct word_row *word = words;
	size_t i = row - ALL_SCOPES; /* of what has no key */

	if (row < ALL_SCOPES) {
		help_scope(a, s, row, b);
	} else if (i <= WORD_COUNT) {
		word += i > 0 ? i - 1 : 0;
		help_typed(s, i, "by word alone:", word->name, word->argument,
			   word->help, b);
	} else if (i < WORD_COUNT + 1 + TYPED + 1) {
		i -= WORD_COUNT + 1;
		help_typed(s, i, "in lines:", typed[i > 0 ? i - 1 : 0].name,
			   typed[i > 0 ? i - 1 : 0].argument,
			   typed[i > 0 ? i - 1 : 0].help, b);
	} else {
		help_rest(a, s, b);
	}
}

const struct pane_told told_help = {
	.rows = help_rows,
	.chosen = first_row,
	.tell = help_tell,
	.whole = true,
};
