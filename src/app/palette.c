/* `:` and its list: every act that has a name. */
#include "app/history.h"
#include "app/keys.h"
#include "app/names.h"
#include "app/parts.h"
#include "app/typed.h"
#include "base/build.h"

enum { NAME_CELLS = 18, KEY_CELLS = 6 };

/* What can be done, as rows of the prompt's list. */
struct palette {
	struct app *app;
	struct arena *arena;
	struct names_row *rows;
	struct sv *inserts;
	size_t n;
};

static void pad(struct build *b, size_t from, size_t cells)
{
	while (b->n < from + cells)
		build_char(b, ' ');
	build_char(b, ' ');
}

/* Names are ASCII, keys nearly so. */
static void add(struct palette *p, struct sv name, struct sv key,
		struct sv help, struct sv insert)
{
	struct build text = { .arena = p->arena };

	build_sv(&text, name);
	pad(&text, 0, NAME_CELLS);
	if (key.n > 0) {
		size_t from = text.n;

		build_sv(&text, key);
		pad(&text, from, KEY_CELLS);
	}
	build_sv(&text, help);
	p->rows[p->n] = (struct names_row){ .text = build_view(&text),
					.style = STYLE_TEXT };
	p->inserts[p->n++] = insert;
}

static bool works_here(const struct app *a, enum command c)
{
	return c != COMMAND_palette && keys_has(a, c);
}

/* The word that TYPED begins with and a blank ends; its rest in ARGUMENT. */
static const struct word_row *word_of(struct sv typed, struct sv *argument)
{
	struct sv name = sv_cut(&typed, ' ');

	for (int w = 0; w < WORD_COUNT; w++)
		if (sv_eq(words[w].name, name)) {
			*argument = sv_trim(typed);
			return &words[w];
		}
	return NULL;
}

const struct sv_pair *choices_none(struct app *a, struct arena *arena,
				   struct sv before, size_t *n)
{
	(void)a;
	(void)arena;
	(void)before;
	*n = 0;
	return NULL;
}

static void make_room(struct palette *p, size_t most)
{
	p->rows = ARENA_NEW(p->arena, most, struct names_row);
	p->inserts = ARENA_NEW(p->arena, most, struct sv);
}

/* What completes TYPED, WORD and its argument so far. */
static void list_choices(struct palette *p, const struct word_row *word,
			 struct sv typed)
{
	size_t from = typed.n, n;
	struct sv last, before;
	const struct sv_pair *choices;

	while (typed.s[from - 1] != ' ')
		from--;
	last = sv_slice(typed, from, typed.n);
	before = sv_trim(sv_slice(typed, word->name.n, from));
	choices = word->choices(p->app, p->arena, before, &n);
	make_room(p, n);
	for (size_t i = 0; i < n; i++) {
		struct build insert = { .arena = p->arena };

		if (!sv_starts(choices[i].name, last))
			continue;
		build_sv(&insert, sv_slice(typed, 0, from));
		build_sv(&insert, choices[i].name);
		add(p, choices[i].name, (struct sv){ 0 }, choices[i].text,
		    build_view(&insert));
	}
}

/* Those whose whole name begins so first, then those with such a word. */
static void list_acts(struct palette *p, struct sv typed)
{
	make_room(p, (size_t)COMMAND_COUNT + WORD_COUNT);
	for (int pass = 0; pass < 2; pass++) {
		for (int w = 0; w < WORD_COUNT; w++) {
			struct build insert = { .arena = p->arena };

			if (pass > 0 || !sv_starts(words[w].name, typed))
				continue;
			build_sv(&insert, words[w].name);
			build_str(&insert, words[w].argument.n ? " " : "");
			add(p, words[w].name, words[w].argument, words[w].help,
			    build_view(&insert));
		}
		for (int c = 0; c < COMMAND_COUNT; c++) {
			bool whole = sv_starts(commands[c].name, typed);

			if (whole == (pass == 0) &&
			    command_fits(commands[c].name, typed) &&
			    works_here(p->app, (enum command)c))
				add(p, commands[c].name,
				    keymap_key(p->app->keymap, (enum command)c),
				    commands[c].help, commands[c].name);
		}
	}
}

/* The longest name that TYPED begins with, of a command that takes what stands
 * after it: ARGUMENT; or COMMAND_COUNT. */
static enum command begun(const struct app *a, struct sv typed,
			  struct sv *argument)
{
	enum command out = COMMAND_COUNT;
	size_t longest = 0;

	for (int c = 0; c < COMMAND_COUNT; c++) {
		size_t n = commands[c].name.n;

		if (n <= longest || n >= typed.n || typed.s[n] != ' ' ||
		    !works_here(a, (enum command)c) ||
		    typed_argument((enum command)c).n == 0 ||
		    command_fits(commands[c].name, sv_slice(typed, 0, n)) !=
			    COMMAND_IS)
			continue;
		out = (enum command)c;
		longest = n;
		*argument = sv_trim(sv_slice(typed, n, typed.n));
	}
	return out;
}

/* Whether TYPED is the whole name of a command and what that takes. */
static bool is_whole(const struct app *a, struct sv typed)
{
	struct sv argument = { 0 };
	enum command c = begun(a, sv_trim(typed), &argument);

	return c < COMMAND_COUNT && typed_takes(c, argument);
}

static void list(struct app *a)
{
	struct prompt *prompt = &a->prompt;
	struct sv typed = { prompt->typed, prompt->cursor }, argument;
	struct palette p = { .app = a, .arena = &prompt->choices };
	const struct word_row *word = word_of(typed, &argument);

	if (word && sv_find_char(typed, ' ', 0) != SV_NONE)
		list_choices(&p, word, typed);
	else if (!is_whole(a, typed))
		list_acts(&p, sv_trim(typed));
	prompt->inserts = p.inserts;
	prompt->list = (struct names){ .locale = a->options.locale,
				       .rows = p.rows, .n = p.n,
				       .chosen = true, .plain = true };
}

/* The command that is called NAME here, or COMMAND_COUNT. */
static enum command find(const struct app *a, struct sv name)
{
	for (int c = 0; c < COMMAND_COUNT; c++)
		if (command_fits(commands[c].name, name) == COMMAND_IS &&
		    works_here(a, (enum command)c))
			return (enum command)c;
	return COMMAND_COUNT;
}

static void changed(struct app *a)
{
	struct sv argument = { 0 };
	const struct word_row *word = word_of(prompt_typed(a), &argument);
	enum command c = begun(a, prompt_typed(a), &argument);

	if (word)
		prompt_note(a, STYLE_DIM, "%.*s %.*s", SV_ARG(word->name),
			    SV_ARG(word->argument));
	else if (a->prompt.list.n > 0)
		return; /* one of those is meant */
	else if (c < COMMAND_COUNT)
		prompt_note(a, STYLE_DIM, "%.*s %.*s",
			    SV_ARG(commands[c].name),
			    SV_ARG(typed_argument(c)));
	else
		prompt_note(a, STYLE_WARN, "nothing here is called that");
}

static void accept(struct app *a)
{
	struct prompt *p = &a->prompt;
	struct sv argument = { 0 };
	const struct word_row *word = word_of(prompt_typed(a), &argument);
	enum command c = find(a, sv_trim(prompt_typed(a)));

	/* What is chosen in the list stands for what begins so. */
	if (!word && c == COMMAND_COUNT && p->list.n > 0) {
		struct sv name = arena_copy(&a->reply,
					    p->inserts[p->list.cursor]);

		p->cycling = false;
		prompt_show(a, name);
		word = word_of(prompt_typed(a), &argument);
		c = find(a, name);
	}
	if (word && argument.n == 0 && command_waits(word)) {
		prompt_show(a, prompt_typed(a)); /* waits for its argument */
		return;
	}
	if (!word && c == COMMAND_COUNT)
		c = begun(a, prompt_typed(a), &argument);
	if (!word && c == COMMAND_COUNT)
		return; /* the note says why */
	history_remember(a);
	argument = arena_copy(&a->reply, argument);
	prompt_close(a);
	if (word)
		word->run(a, argument);
	else if (argument.n > 0)
		typed_run(a, c, argument);
	else
		commands[c].run(a);
}

const struct prompt_ops prompt_palette = {
	.list = list,
	.changed = changed,
	.accept = accept,
};

void do_palette(struct app *a)
{
	prompt_open(a, PROMPT_palette, (struct sv){ 0 });
}
