/* What the reader says of events, for himself: tags, and a remark on each. */
#include "app/own.h"
#include "app/panes.h"
#include "app/say.h"
#include "app/shown.h"

/* The event to say something of, or NO_EVENT, which is said. */
static event_no event_here(struct app *a)
{
	event_no ev = panes_event(a);

	if (ev == NO_EVENT)
		say(a, STYLE_WARN, "there is no event to say anything of");
	return ev;
}

/* ---- tags ---- */

const struct sv_pair *choices_tags(struct app *a, struct arena *arena,
				   struct sv before, size_t *n)
{
	const struct sv *used = own_tags_used(a, arena, n);
	struct sv_pair *out = ARENA_NEW(arena, *n, struct sv_pair);

	(void)before;
	for (size_t i = 0; i < *n; i++)
		out[i].name = used[i];
	return out;
}

/* The first of TYPED that can be no tag, or empty. */
static struct sv no_tag(struct sv typed)
{
	while (typed.n > 0) {
		struct sv word = sv_cut(&typed, ' ');

		if (word.n > 0 && !own_is_word(word))
			return word;
	}
	return (struct sv){ 0 };
}

/* Whether EV has all of TYPED for tags. */
static bool has_all(const struct app *a, event_no ev, struct sv typed)
{
	while (typed.n > 0) {
		struct sv word = sv_cut(&typed, ' ');

		if (word.n > 0 && !own_has_tag(a, ev, word))
			return false;
	}
	return true;
}

/* By its id as well, which may be another name of it. */
static void take_tag(struct app *a, event_no ev, struct sv tag)
{
	state_tag(a->state, index_key(a->corpus.x, ev), tag, false);
	state_tag(a->state, book_id(a->corpus.b, ev), tag, false);
}

void word_tag(struct app *a, struct sv typed)
{
	struct arena scratch = { 0 };
	event_no ev = event_here(a);
	struct sv bad = no_tag(typed), left = typed, tags;
	bool taken, kept = true;

	if (ev == NO_EVENT)
		return;
	if (bad.n > 0) {
		say(a, STYLE_WARN, "%.*s can be no tag: that is one word, "
				   "without quotes, ( ) | or a # before it",
		    SV_ARG(bad));
		return;
	}
	taken = has_all(a, ev, typed);
	while (left.n > 0 && kept) {
		struct sv word = sv_cut(&left, ' ');

		if (taken)
			take_tag(a, ev, word);
		else if (!own_has_tag(a, ev, word))
			kept = state_tag(a->state, index_key(a->corpus.x, ev),
					 word, true);
	}
	shown_own(a);
	tags = own_tags(a, &scratch, ev);
	if (!kept)
		own_say_unkept(a, "this event cannot be tagged");
	else if (tags.n > 0)
		say(a, STYLE_GOOD, "%s: your tags are now %.*s",
		    taken ? "taken away" : "tagged", SV_ARG(tags));
	else
		say(a, STYLE_GOOD, "taken away: no tag of yours is left");
	arena_free(&scratch);
}

/* ---- remarks ---- */

const struct sv_pair *choices_remark(struct app *a, struct arena *arena,
				     struct sv before, size_t *n)
{
	struct sv_pair *out = ARENA_NEW(arena, 1, struct sv_pair);
	event_no ev = panes_event(a);

	out->name = ev != NO_EVENT && before.n == 0 ? own_remark(a, ev) :
						      (struct sv){ 0 };
	*n = out->name.n > 0;
	return out;
}

/* The remark on EV is TEXT now; empty takes it away. */
static void set_remark(struct app *a, event_no ev, struct sv text)
{
	struct sv was = own_remark(a, ev);
	struct sv id = book_id(a->corpus.b, ev);

	if (sv_eq(was, text))
		return;
	if (id.n > 0 && text.n == 0)
		state_remark(a->state, id, text);
	if (!state_remark(a->state, index_key(a->corpus.x, ev), text)) {
		own_say_unkept(a, "this event cannot be remarked on");
		return;
	}
	shown_own(a);
	say(a, STYLE_GOOD, text.n == 0 ? "your remark is taken away" :
			   was.n > 0   ? "your remark is changed" :
					 "remarked");
}

static void accept(struct app *a)
{
	struct sv text = arena_copy(&a->reply, sv_trim(prompt_typed(a)));
	event_no ev = panes_event(a);

	prompt_close(a);
	if (ev != NO_EVENT)
		set_remark(a, ev, text);
}

static void changed(struct app *a)
{
	prompt_note(a, STYLE_DIM, "for yourself: it goes into no file and no "
				  "report; empty: none");
}

const struct prompt_ops prompt_remark = {
	.changed = changed,
	.accept = accept,
};

void word_remark(struct app *a, struct sv text)
{
	event_no ev = event_here(a);
	struct sv was;

	if (ev == NO_EVENT)
		return;
	if (text.n > 0) {
		set_remark(a, ev, text);
		return;
	}
	was = own_remark(a, ev);
	if (was.n < TYPED_MAX)
		prompt_open(a, PROMPT_remark, was);
	else
		say(a, STYLE_WARN, "your remark is longer than what can be "
				   "typed here: change it in the file remarks "
				   "of the state");
}
