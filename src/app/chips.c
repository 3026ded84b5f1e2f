/* Constraints: made, dropped and inverted. */
#include "app/chips.h"

#include "app/chip_of.h"
#include "app/say.h"
#include "app/shown.h"
#include "base/build.h"

struct sv chip_label(struct arena *arena, const struct chip *c)
{
	struct build b = { .arena = arena };
	/* As it may be typed: a minus before it would be of its first part
	 * alone. */
	bool bracket = c->inverted && query_is_compound(c->query);

	if (c->inverted)
		build_str(&b, bracket ? "-(" : "-");
	if (c->text.n > 0) {
		build_sv(&b, c->text);
	} else {
		build_sv(&b, c->field);
		build_char(&b, ':');
		build_sv(&b, c->name);
	}
	if (bracket)
		build_char(&b, ')');
	return build_view(&b);
}

int chip_find(const struct app *a, struct sv field, struct sv value)
{
	for (int i = 0; field.n > 0 && i < a->now.nchips; i++)
		if (sv_eq(a->now.chips[i].field, field) &&
		    sv_eq(a->now.chips[i].value, value))
			return i;
	return -1;
}

/* How many events are about the place C, but not there. */
static size_t only_about(const struct app *a, const struct chip *c)
{
	name_no place = class_find(a->corpus.b, CLASS_WHERE, c->value);
	size_t count = 0;

	if (place == NO_NAME)
		return 0;
	for (size_t i = 0; i < a->all.n; i++) {
		size_t n;
		const struct where *where = book_where(a->corpus.b, a->all.v[i],
						       &n);
		bool there = false, about = false;

		for (size_t k = 0; k < n; k++) {
			if (!book_name_within(a->corpus.b, where[k].place,
					      place))
				continue;
			about = about || (where[k].flags & WHERE_ABOUT);
			there = there || !(where[k].flags & WHERE_ABOUT);
		}
		count += about && !there;
	}
	return count;
}

/* The title bar tells how many events there are.  NOTE, which may be null, is
 * of what was typed. */
static void say_added(struct app *a, const struct match_note *note)
{
	int last = a->now.nchips - 1;
	const struct chip *c = &a->now.chips[last];
	bool place = last == 0 && sv_eq(c->field, SV("at")) && !c->inverted;
	size_t about = place ? only_about(a, c) : 0;
	struct sv undo = keymap_key(a->keymap, COMMAND_undo);

	if (note && note->tier == MATCH_NEAR && a->kept.n > 0)
		say(a, STYLE_WARN, "no %.*s; near: %.*s; %.*s undoes",
		    SV_ARG(note->missed), SV_ARG(note->near), SV_ARG(undo));
	else if (about > 0)
		say(a, STYLE_GOOD, "%zu there, %zu more only about it; "
				   "%.*s undoes", a->kept.n, about,
		    SV_ARG(undo));
	else if (a->options.page == 0)
		say(a, a->kept.n > 0 ? STYLE_GOOD : STYLE_WARN,
		    "%.*s undoes, %.*s drops, %.*s dims, %.*s reports",
		    SV_ARG(undo), SV_ARG(keymap_key(a->keymap, COMMAND_drop)),
		    SV_ARG(keymap_key(a->keymap, COMMAND_shade)),
		    SV_ARG(keymap_key(a->keymap, COMMAND_report)));
}

/* The constraint of CHOICE that is the same as C, from 1, or 0. */
static int same_chip(const struct choice *choice, const struct chip *c)
{
	for (int i = 0; i < choice->nchips; i++)
		if (choice->chips[i].inverted == c->inverted &&
		    query_equal(choice->chips[i].query, c->query))
			return i + 1;
	return 0;
}

/* Adds to NEXT those of the N constraints C that it has not.  False, and says
 * why, when that makes no difference or there are too many. */
static bool add(struct app *a, struct choice *next, const struct chip *c,
		int n)
{
	int before = next->nchips, twice = 0;

	for (int i = 0; i < n; i++) {
		int known = same_chip(next, &c[i]);

		twice = known ? known : twice;
		if (known)
			continue;
		if (next->nchips == CHIP_MAX) {
			say(a, STYLE_WARN,
			    "%d constraints are as many as there are "
			    "numbers; %.*s drops one", CHIP_MAX,
			    SV_ARG(keymap_key(a->keymap, COMMAND_drop)));
			return false;
		}
		next->chips[next->nchips++] = c[i];
	}
	if (next->nchips == before) {
		say(a, STYLE_WARN, "it is a constraint already: number %d",
		    twice);
		return false;
	}
	if (next->shade == SHADE_OFF)
		next->shade = SHADE_HIDE;
	return true;
}

static void change(struct app *a, const struct choice *next)
{
	choice_change(a, next, shown_here(a));
}

void chip_set(struct app *a, struct sv field, struct sv value, bool inverted)
{
	int i = chip_find(a, field, value);
	struct choice next = a->now;
	struct chip c;

	if (i >= 0 && a->now.chips[i].inverted != inverted) {
		chip_invert(a, i);
		return;
	}
	c = chip_of_field(a, field, value);
	c.inverted = inverted;
	if (!add(a, &next, &c, 1))
		return;
	change(a, &next);
	say_added(a, NULL);
}

/* Takes away the constraints of FIELD. */
static int remove_field(struct choice *choice, struct sv field)
{
	int was = choice->nchips;

	choice->nchips = 0;
	for (int i = 0; i < was; i++)
		if (!sv_eq(choice->chips[i].field, field))
			choice->chips[choice->nchips++] = choice->chips[i];
	return was - choice->nchips;
}

void chip_only(struct app *a, struct sv field, struct sv value)
{
	struct choice next = a->now;
	struct chip c = chip_of_field(a, field, value);

	remove_field(&next, field);
	if (!add(a, &next, &c, 1))
		return;
	change(a, &next);
	say_added(a, NULL);
}

static const char *events(size_t n)
{
	return n == 1 ? "event" : "events";
}

void chip_drop_field(struct app *a, struct sv field)
{
	struct choice next = a->now;
	int gone = remove_field(&next, field);

	if (gone == 0) {
		say(a, STYLE_WARN, "there is no constraint of this sort");
		return;
	}
	change(a, &next);
	say_drawn(a, "dropped %d: %zu %s", gone, a->kept.n,
		  events(a->kept.n));
}

/* The parts of Q, as long as there are numbers for them in ROOM. */
static int query_chips(struct app *a, struct sv text, const struct query *q,
		       int room, struct chip out[CHIP_MAX])
{
	int n = query_count(q) <= (size_t)room ? (int)query_count(q) : 1;

	if (n <= 1) {
		out[0] = chip_of_query(a, text, q);
		return 1;
	}
	for (int i = 0; i < n; i++) {
		struct build b = { .arena = &a->chosen };
		const struct query *part = query_at(q, (size_t)i);

		query_print(&b, part);
		out[i] = chip_of_query(a, build_view(&b), part);
	}
	return n;
}

void chip_add_query(struct app *a, struct sv text, const struct query *q)
{
	struct arena scratch = { 0 };
	struct choice next = a->now;
	struct chip c[CHIP_MAX];
	struct match_note note;
	int n = query_chips(a, text, q, CHIP_MAX - next.nchips, c);

	if (add(a, &next, c, n)) {
		query_run_cached(&scratch, &a->corpus, a->cache, q, &note);
		change(a, &next);
		say_added(a, &note);
	}
	arena_free(&scratch);
}

void chip_since(struct app *a, struct sv since, struct sv text,
		const struct query *q)
{
	struct choice next = a->now;
	struct chip c = chip_of_query(a, text, q);

	next.since = arena_copy(&a->chosen, since);
	if (same_chip(&next, &c) || add(a, &next, &c, 1))
		change(a, &next);
}

void chip_replace(struct app *a, struct sv text, const struct query *q)
{
	struct choice next = a->now;
	struct chip c = chip_of_query(a, text, q);
	struct sv field = sv_slice(text, 0, sv_find(text, SV(":"), 0) + 1);

	next.nchips = 0;
	for (int i = 0; i < a->now.nchips; i++)
		if (a->now.chips[i].inverted ||
		    !sv_starts(a->now.chips[i].text, field))
			next.chips[next.nchips++] = a->now.chips[i];
	if (!add(a, &next, &c, 1))
		return;
	change(a, &next);
	say_added(a, NULL);
}

/* What C asks for. */
static const struct query *asked(struct arena *arena, const struct chip *c)
{
	return c->inverted ? query_not(arena, c->query) : c->query;
}

void chip_begin(struct app *a, struct sv text, const struct query *q)
{
	struct choice *next = &a->now;
	struct chip c[CHIP_MAX];
	struct build b = { .arena = &a->chosen };
	int n = query_chips(a, text, q, CHIP_MAX - next->nchips, c);

	for (int i = 0; i < n; i++) {
		struct chip *last = &next->chips[CHIP_MAX - 1];

		if (same_chip(next, &c[i]))
			continue;
		if (next->nchips < CHIP_MAX) {
			next->chips[next->nchips++] = c[i];
			continue;
		}
		/* For want of numbers the last one takes it in. */
		q = query_and(&a->chosen, asked(&a->chosen, last),
			      asked(&a->chosen, &c[i]));
		query_print(&b, q);
		*last = chip_of_query(a, build_view(&b), q);
	}
}

void chip_leave_out(struct choice *choice, int i)
{
	if (i < 0)
		return;
	choice->nchips--;
	for (int k = i; k < choice->nchips; k++)
		choice->chips[k] = choice->chips[k + 1];
}

void chip_drop(struct app *a, int i)
{
	struct choice next = a->now;
	struct arena scratch = { 0 };
	struct sv label = chip_label(&scratch, &next.chips[i]);

	chip_leave_out(&next, i);
	change(a, &next);
	say_drawn(a, "dropped %.*s: %zu %s", SV_ARG(label), a->kept.n,
		  events(a->kept.n));
	arena_free(&scratch);
}

void chip_invert(struct app *a, int i)
{
	struct choice next = a->now;

	next.chips[i].inverted = !next.chips[i].inverted;
	change(a, &next);
}

const struct query *chip_all(const struct app *a, struct arena *arena)
{
	const struct query *all = NULL;

	for (int i = 0; i < a->now.nchips && a->now.shade != SHADE_OFF; i++)
		all = query_and(arena, all, asked(arena, &a->now.chips[i]));
	return all;
}

void chip_none(struct app *a)
{
	say(a, STYLE_WARN, "there are no constraints: %.*s, %.*s or %.*s makes "
			   "one",
	    SV_ARG(keymap_key(a->keymap, COMMAND_person)),
	    SV_ARG(keymap_key(a->keymap, COMMAND_place)),
	    SV_ARG(keymap_key(a->keymap, COMMAND_filter)));
}
