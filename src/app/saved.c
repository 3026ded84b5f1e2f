/* Searches that the reader saves by a name. */
#include "app/chips.h"
#include "app/own.h"
#include "app/say.h"
#include "app/shown.h"
#include "base/build.h"

/* All constraints as one query, or the search where there are none. */
static struct sv to_save(struct app *a, struct arena *arena)
{
	const struct query *all = NULL;
	struct build b = { .arena = arena };

	for (int i = 0; i < a->now.nchips; i++) {
		const struct query *q = a->now.chips[i].query;

		if (a->now.chips[i].inverted)
			q = query_not(arena, q);
		all = query_and(arena, all, q);
	}
	query_print(&b, all ? all : a->marks);
	return build_view(&b);
}

static struct sv saved_as(const struct app *a, struct sv name)
{
	for (size_t i = 0; i < a->own.nsaved; i++)
		if (sv_eq(a->own.saved[i].name, name))
			return a->own.saved[i].text;
	return (struct sv){ 0 };
}

/* What is saved as NAME must not ask for NAME. */
static bool try_saved(struct app *a, struct arena *arena, struct sv name)
{
	struct build b = { .arena = arena };
	struct query_fault fault;

	build_str(&b, "saved:\"");
	build_sv(&b, name);
	build_char(&b, '"');
	return own_parse(a, arena, build_view(&b), &fault);
}

static void save(struct app *a, struct arena *arena, struct sv name)
{
	struct sv text = to_save(a, arena);
	struct sv old = arena_copy(arena, saved_as(a, name));

	if (text.n == 0) {
		say(a, STYLE_WARN, "nothing to save yet: f, p, P or / first");
		return;
	}
	if (!state_save(a->state, name, text)) {
		own_say_unkept(a, "this search cannot be saved");
		return;
	}
	shown_own(a);
	if (try_saved(a, arena, name)) {
		say(a, STYLE_GOOD, "%s saved:%.*s: %.*s",
		    old.n > 0 ? "replaced" : "this is now", SV_ARG(name),
		    SV_ARG(text));
		return;
	}
	if (old.n > 0)
		state_save(a->state, name, old);
	else
		state_unsave(a->state, name);
	shown_own(a);
	say(a, STYLE_WARN, "%.*s cannot be saved as %.*s: it would ask for "
			   "itself", SV_ARG(text), SV_ARG(name));
}

const struct sv_pair *choices_saved(struct app *a, struct arena *arena,
				    struct sv before, size_t *n)
{
	(void)arena;
	*n = before.n == 0 ? a->own.nsaved : 0;
	return a->own.saved;
}

void word_save(struct app *a, struct sv name)
{
	struct arena scratch = { 0 };

	if (own_is_word(name))
		save(a, &scratch, name);
	else
		say(a, STYLE_WARN, "a name is one word, without quotes, ( ) | "
				   "or a # before it: save NAME");
	arena_free(&scratch);
}

void word_saved(struct app *a, struct sv name)
{
	struct build b = { .arena = &a->reply };

	build_str(&b, "saved:");
	build_sv(&b, name);
	if (a->own.nsaved == 0) {
		say(a, STYLE_WARN, "no search is saved yet: save NAME saves "
				   "the constraints");
		return;
	}
	prompt_open(a, PROMPT_filter, build_view(&b));
	if (name.n == 0)
		prompt_list(a);
	else
		do_accept(a);
}

void word_unsave(struct app *a, struct sv name)
{
	bool gone = state_unsave(a->state, name);

	shown_own(a);
	say(a, gone ? STYLE_GOOD : STYLE_WARN,
	    gone ? "%.*s is saved no more" : "no search was saved as %.*s",
	    SV_ARG(name));
}
