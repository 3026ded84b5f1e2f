/* Acts by their names (typed.h): finding the one that is meant, and doing it
 * with what stands after it. */
#include "app/typed.h"

#include "app/document_dossier.h"
#include "app/keys.h"
#include "app/names.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/reach.h"
#include "app/say.h"
#include "app/shown.h"
#include "base/key.h"
#include "text/grapheme.h"

/* ---- what stands after it ---- */

typedef void way(struct app *a, enum command c, struct sv argument);

static void run(struct app *a, enum command c)
{
	if (!reach(a, c))
		return;
	a->key = K_NONE;
	commands[c].run(a);
	a->did = c;
}

/* TEXT is the answer to the prompt; one that cannot be taken closes it, and it
 * is said why. */
static void answer(struct app *a, struct sv text)
{
	bool key = prompt_asks(a, PROMPT_KEY);

	if (text.n >= TYPED_MAX) {
		do_cancel(a);
		say(a, STYLE_WARN, "that is too long");
		return;
	}
	prompt_show(a, text);
	if (prompt_is_open(a) && (!key || text.n == 0 ||
				  text.s[0] < '0' || text.s[0] > '9' ||
				  text.n == 1))
		do_accept(a);
	if (!prompt_is_open(a) || (prompt_asks(a, PROMPT_KEY) && !key))
		return;
	say(a, STYLE_WARN, "%s", a->prompt.note);
	do_cancel(a);
}

static void by_prompt(struct app *a, enum command c, struct sv argument)
{
	run(a, c);
	if (prompt_is_open(a))
		answer(a, argument);
}

/* The prompt has one letter for each answer. */
static void by_key(struct app *a, enum command c, struct sv argument)
{
	by_prompt(a, c, argument);
}

static void by_help(struct app *a, enum command c, struct sv argument)
{
	(void)c;
	by_prompt(a, COMMAND_find_key, argument);
}

/* Chooses the row of P that is told with the number TEXT. */
static bool choose(struct app *a, enum pane p, struct sv text)
{
	const struct pane_told *told = a->panes[p].told;
	unsigned long long n;

	if (told && told->choose && sv_to_u64(text, UINT32_MAX, &n) && n > 0 &&
	    told->choose(a, a->slots[p], (size_t)n))
		return true;
	say(a, STYLE_WARN, "no %s has that number",
	    a->panes[p].ops->doc   ? "link" :
	    p == PANE_timeline	   ? "event" :
				     "row");
	return false;
}

/* Likewise of what the reader is in, or what he was told last. */
static bool choose_here(struct app *a, struct sv text)
{
	reach_panes(a);
	if (a->focus == PANE_strip)
		reach_timeline(a);
	return choose(a, a->focus, text);
}

/* What acts on events is about those of the list, or of the document. */
static void by_row(struct app *a, enum command c, struct sv argument)
{
	bool own = commands[c].where == SCOPE_NAMES;

	if (c == COMMAND_edit && a->bar.text.n > 0) {
		run(a, c); /* what is wrong goes first */
		return;
	}
	if (reach(a, c) && choose(a, own ? a->focus : panes_home(a), argument))
		run(a, c);
}

static void by_link(struct app *a, enum command c, struct sv argument)
{
	(void)c;
	reach_panes(a);
	if (reach_links(a) && choose(a, a->focus, argument))
		run(a, COMMAND_follow);
}

/* ---- names ---- */

struct named {
	enum class_no class;
	uint32_t no;
};

/* What TEXT names: of several sorts the first that has it, spelt so, or where
 * NEAR nearly so. */
static bool find_near(struct app *a, struct sv text, bool near,
		      struct named *out)
{
	static const enum class_no sorts[] = { CLASS_WHO, CLASS_WHERE,
					       CLASS_KINDS, CLASS_SERIES,
					       CLASS_SOURCES };

	for (size_t i = 0; i < sizeof(sorts) / sizeof(*sorts); i++) {
		struct match_note note;
		const struct sv *values;
		struct names v = names_complete(a, &a->reply, sorts[i], text,
						&values, &note);

		if (v.n == 0 || (note.tier == MATCH_NEAR && !near))
			continue;
		out->class = sorts[i];
		out->no = class_find(a->corpus.b, sorts[i], values[0]);
		if (class_of(sorts[i])->rows->spelt)
			out->class = doc_pane_class(a, (struct target){
							     TARGET_NAME,
							     out->no });
		return out->no != UINT32_MAX;
	}
	return false;
}

static bool find_name(struct app *a, struct sv text, struct named *out)
{
	return text.n > 0 && (find_near(a, text, false, out) ||
			      find_near(a, text, true, out));
}

static void by_name(struct app *a, enum command c, struct sv argument)
{
	struct named of;

	if (!reach(a, c))
		return;
	if (find_name(a, argument, &of))
		dossier_open(a, of.class, of.no);
	else
		say(a, STYLE_WARN, "nobody and nothing is called that");
}

/* Two names, separated by a comma or by the first blank that does. */
static void by_names(struct app *a, enum command c, struct sv argument)
{
	size_t comma = sv_find_char(argument, ',', 0);

	if (!reach(a, c))
		return;
	for (size_t i = 1; i < argument.n; i++) {
		struct sv first = sv_trim(sv_slice(argument, 0, i));
		struct sv second = sv_trim(sv_slice(argument, i + 1,
						    argument.n));
		struct named x, y;

		if (comma == SV_NONE ? argument.s[i] != ' ' : i != comma)
			continue;
		if (!find_name(a, first, &x) || !find_name(a, second, &y) ||
		    !class_of(x.class)->rows->spelt ||
		    !class_of(y.class)->rows->spelt)
			continue;
		dossier_open_two(a, x.no, y.no);
		return;
	}
	say(a, STYLE_WARN, "that is not two names: pair NAME, NAME");
}

/* ---- finding the act ---- */

static void by_act(struct app *a, enum command c, struct sv argument)
{
	(void)c;
	typed_obey(a, argument);
}

static const struct taker {
	enum command command;
	struct sv argument;
	way *with;
} takers[] = {
#define X(name, argument, way)                                                 \
	{ COMMAND_##name, SV_INIT(argument), by_##way },
#include "app/typed.def"
#undef X
};

static const struct taker *taker_of(enum command c)
{
	for (size_t i = 0; i < sizeof(takers) / sizeof(*takers); i++)
		if (takers[i].command == c)
			return &takers[i];
	return NULL;
}

struct sv typed_argument(enum command c)
{
	const struct taker *t = taker_of(c);

	return t ? t->argument : (struct sv){ 0 };
}

bool typed_takes(enum command c, struct sv argument)
{
	const struct taker *t = taker_of(c);

	if (!t || argument.n == 0)
		return false;
	if (t->with == by_key)
		return grapheme_end(argument, 0) == argument.n;
	return (t->with != by_row && t->with != by_link) ||
	       (argument.s[0] >= '0' && argument.s[0] <= '9');
}

void typed_run(struct app *a, enum command c, struct sv argument)
{
	const struct taker *t = taker_of(c);

	if (argument.n == 0)
		run(a, c);
	else if (t)
		t->with(a, c, argument);
	else
		say(a, STYLE_WARN, "nothing stands after that");
}

static void typed_list(struct app *a, struct sv argument)
{
	(void)argument;
	a->told.more = true;
}

static void typed_read(struct app *a, struct sv argument)
{
	if (!choose_here(a, argument))
		return;
	if (a->focus == PANE_document)
		run(a, COMMAND_follow);
	else if (a->focus == PANE_timeline || a->focus == PANE_event)
		run(a, COMMAND_open_event);
}

/* In a document as its name says, else as it always was. */
static void typed_find(struct app *a, struct sv argument)
{
	typed_run(a, keys_has(a, COMMAND_find) ? COMMAND_find : COMMAND_search,
		  argument);
}

static void typed_go(struct app *a, struct sv argument)
{
	typed_run(a, COMMAND_go_to, argument);
}

static void typed_goto(struct app *a, struct sv argument)
{
	typed_run(a, COMMAND_go_to, argument);
}

static void typed_l(struct app *a, struct sv argument)
{
	typed_list(a, argument);
}

static void typed_link(struct app *a, struct sv argument)
{
	typed_run(a, COMMAND_follow_number, argument);
}

static void typed_names(struct app *a, struct sv argument)
{
	(void)argument;
	reach_panes(a);
	reach_names(a);
}

static void typed_all(struct app *a, struct sv argument)
{
	struct choice next = a->now;

	(void)argument;
	next.nchips = 0;
	choice_change(a, &next, shown_here(a));
}

/* ---- the line ---- */

static const struct typed_row {
	struct sv name, argument, help;
	void (*run)(struct app *a, struct sv argument);
} rows[] = {
#define X(name, argument, help)                                                \
	{ SV_INIT(#name), SV_INIT(argument), SV_INIT(help), typed_##name },
	TYPED_WORDS(X)
#undef X
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

enum { EXACT = 2 * COMMAND_IS }; /* fits() at least where it is the name */

/* All that has a name: the words of a line, those of word.def, commands. */
enum { ACTS = ROWS + WORD_COUNT + COMMAND_COUNT };

static struct sv name_of(size_t act)
{
	if (act < ROWS)
		return rows[act].name;
	act -= ROWS;
	return act < WORD_COUNT ? words[act].name :
				  commands[act - WORD_COUNT].name;
}

static void run_act(struct app *a, size_t act, struct sv argument)
{
	const struct word_row *word;

	if (act < ROWS) {
		rows[act].run(a, argument);
		return;
	}
	act -= ROWS;
	if (act >= WORD_COUNT) {
		typed_run(a, (enum command)(act - WORD_COUNT), argument);
		return;
	}
	word = &words[act];
	reach_panes(a);
	if (argument.n == 0 && command_waits(word))
		say(a, STYLE_WARN, "%.*s %.*s: %.*s", SV_ARG(word->name),
		    SV_ARG(word->argument), SV_ARG(word->help));
	else
		word->run(a, argument);
}

/* How well NAMED is the name of ACT; one that works here is meant before
 * others. */
static int fits(const struct app *a, size_t act, struct sv named)
{
	int fit = (int)command_fits(name_of(act), named);
	bool here = act < ROWS + WORD_COUNT ||
		    keys_has(a, (enum command)(act - ROWS - WORD_COUNT));

	return fit == 0 ? 0 : 2 * fit + here;
}

/* Acts that NAMED fits best, N of them: the first is *ACT. */
static size_t find_acts(const struct app *a, struct sv named, size_t *act,
			int *best)
{
	size_t n = 0;

	*best = 0;
	for (size_t i = 0; i < ACTS; i++) {
		int fit = fits(a, i, named);

		if (fit > *best) {
			*act = i;
			*best = fit;
			n = 0;
		}
		n += fit > 0 && fit == *best;
	}
	return n;
}

/* Those that NAMED could be. */
static void say_acts(struct app *a, struct sv named, int best)
{
	struct build b = { .arena = &a->reply };

	for (size_t i = 0; i < ACTS; i++) {
		if (fits(a, i, named) != best)
			continue;
		build_str(&b, b.n ? ", " : "");
		command_spell(&b, name_of(i));
	}
	say(a, STYLE_WARN, "%.*s could be %s", SV_ARG(named), b.s);
}

/* A key that what it is done with may follow at once: "/ferry". */
static bool is_sign(char c)
{
	return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') &&
	       !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

/* Does what the key that LINE begins with does; false when that is none. */
static bool obey_key(struct app *a, struct sv line)
{
	struct sv rest = line, word = sv_cut(&rest, ' ');
	uint32_t key = key_parse(word);
	enum command c;

	if (key == K_NONE && is_sign(line.s[0])) {
		key = (unsigned char)line.s[0];
		rest = sv_slice(line, 1, line.n);
	}
	c = key == K_NONE ? COMMAND_COUNT : keys_find(a, key);
	if (c == COMMAND_COUNT)
		return false;
	typed_run(a, c, sv_trim(rest));
	return true;
}

/* Whether ARGUMENT looks like what stands after ACT. */
static bool takes(size_t act, struct sv argument)
{
	if (act < ROWS)
		return sv_eq(rows[act].argument, SV("QUERY"));
	act -= ROWS;
	return act < WORD_COUNT ||
	       typed_takes((enum command)(act - WORD_COUNT), argument);
}

/* LINE without its last word. */
static struct sv without_last(struct sv line)
{
	while (line.n > 0 && line.s[line.n - 1] != ' ')
		line.n--;
	return sv_trim(line);
}

/* The whole name of an act that LINE begins with, what stands after it being
 * what it takes; or empty. */
static struct sv name_whole(const struct app *a, struct sv line)
{
	struct sv named = without_last(line);

	for (; named.n > 0; named = without_last(named)) {
		size_t act;
		int best;

		find_acts(a, named, &act, &best);
		if (best >= EXACT &&
		    takes(act, sv_trim(sv_slice(line, named.n, line.n))))
			break;
	}
	return named;
}

/* The words of LINE that name an act: as many as there can be. */
static size_t name_end(const struct app *a, struct sv line)
{
	size_t act;
	int best;
	struct sv named = line, whole;

	while (named.n > 0 && find_acts(a, named, &act, &best) == 0)
		named = without_last(named);
	whole = best < EXACT ? name_whole(a, line) : (struct sv){ 0 };
	return whole.n > 0 ? whole.n : named.n;
}

static void obey_name(struct app *a, struct sv line)
{
	size_t end = name_end(a, line), act = 0, n;
	struct sv named = sv_slice(line, 0, end);
	int best = 0;

	n = end > 0 ? find_acts(a, named, &act, &best) : 0;
	if (best < EXACT && obey_key(a, line))
		return;
	if (n == 1 || best >= EXACT)
		run_act(a, act, sv_trim(sv_slice(line, end, line.n)));
	else if (n > 1)
		say_acts(a, named, best);
	else
		say(a, STYLE_WARN, "a number of the list, or ? for help");
}

void typed_obey(struct app *a, struct sv line)
{
	if (prompt_is_open(a)) {
		if (line.n > 0 && grapheme_end(line, 0) == line.n) {
			answer(a, line);
			return;
		}
		do_cancel(a);
	}
	if (line.n == 0)
		typed_list(a, line);
	else if (line.s[0] >= '0' && line.s[0] <= '9')
		typed_read(a, line);
	else
		obey_name(a, line);
}
