#include "app/state.h"

#include "base/build.h"

struct sv chip_label(struct arena *arena, const struct chip *c)
{
	struct build b = { .arena = arena };

	if (c->inverted)
		build_str(&b, "not ");
	if (c->field.n == 0) {
		build_sv(&b, c->text);
		return build_view(&b);
	}
	build_sv(&b, c->field);
	build_char(&b, ':');
	build_sv(&b, c->name);
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
	name_no place = class_find(a->book, CLASS_WHERE, c->value);
	size_t count = 0;

	for (size_t i = 0; i < a->all.n; i++) {
		size_t n;
		const struct where *where = book_where(a->book, a->all.v[i],
						       &n);
		bool there = false, about = false;

		for (size_t k = 0; k < n; k++) {
			if (!book_name_within(a->book, where[k].place, place))
				continue;
			about = about || (where[k].flags & WHERE_ABOUT);
			there = there || !(where[k].flags & WHERE_ABOUT);
		}
		count += about && !there;
	}
	return count;
}

/* The title bar tells how many events there are. */
static void say_added(struct app *a, const struct chip *c)
{
	bool place = a->now.nchips == 1 && sv_eq(c->field, SV("at"));
	size_t about = place ? only_about(a, c) : 0;
	struct arena scratch = { 0 };
	struct match_note note;

	query_run_cached(&scratch, a->book, a->cache, c->query, &note);
	if (note.tier == MATCH_NEAR && a->kept.n > 0)
		say(a, STYLE_WARN, "no %.*s; near: %.*s; u undoes",
		    SV_ARG(note.missed), SV_ARG(note.near));
	else if (about > 0)
		say(a, STYLE_GOOD, "%zu there, %zu more only about it; "
				   "u undoes", a->kept.n, about);
	else
		say(a, a->kept.n > 0 ? STYLE_GOOD : STYLE_WARN,
		    "u undoes, x drops, d dims, R reports");
	arena_free(&scratch);
}

/* The N constraints C, as one change. */
static void add(struct app *a, const struct chip *c, int n)
{
	event_no ev = shown_event(a);

	if (n > CHIP_MAX - a->now.nchips) {
		say(a, STYLE_WARN,
		    "%d constraints are as many as there are numbers; "
		    "x drops one", CHIP_MAX);
		return;
	}
	undo_mark(a);
	for (int i = 0; i < n; i++)
		a->now.chips[a->now.nchips++] = c[i];
	if (a->now.shade == SHADE_OFF)
		a->now.shade = SHADE_HIDE;
	shown_rebuild(a, ev);
	say_added(a, &c[n - 1]);
}

/* FIELD:VALUE, called as the names pane calls it. */
static struct chip new_chip(struct app *a, struct sv field, struct sv value)
{
	struct chip c = { .field = arena_copy(&a->life, field),
			  .value = arena_copy(&a->life, value) };
	enum class_no class = class_find_field(field);
	uint32_t no = class_find(a->book, class, value);

	c.name = no == UINT32_MAX ? c.value :
		 class_of(class)->rows->spelt ?
		 arena_copy(&a->life,
			    class_shown(&a->life, a->book, class, no)) :
		 c.value;
	c.query = query_field_exact(&a->life, c.field, c.value);
	return c;
}

void chip_add_field(struct app *a, struct sv field, struct sv value)
{
	struct chip c = new_chip(a, field, value);

	if (chip_find(a, field, value) >= 0)
		say(a, STYLE_WARN, "%.*s:%.*s is a constraint already",
		    SV_ARG(field), SV_ARG(c.name));
	else
		add(a, &c, 1);
}

void chip_set(struct app *a, struct sv field, struct sv value, bool inverted)
{
	int i = chip_find(a, field, value);
	struct chip c;

	if (i >= 0 && a->now.chips[i].inverted != inverted) {
		chip_invert(a, i);
	} else if (i >= 0) {
		say(a, STYLE_WARN, "it is a constraint already: number %d",
		    i + 1);
	} else {
		c = new_chip(a, field, value);
		c.inverted = inverted;
		add(a, &c, 1);
	}
}

/* Takes away the constraints of FIELD, without a word. */
static int remove_field(struct app *a, struct sv field)
{
	int was = a->now.nchips;

	a->now.nchips = 0;
	for (int i = 0; i < was; i++)
		if (!sv_eq(a->now.chips[i].field, field))
			a->now.chips[a->now.nchips++] = a->now.chips[i];
	return was - a->now.nchips;
}

void chip_only(struct app *a, struct sv field, struct sv value)
{
	struct choice was = a->now;
	int i;

	if (remove_field(a, field) == 0) {
		chip_add_field(a, field, value);
		return;
	}
	i = a->nundo;
	chip_add_field(a, field, value);
	/* One step back brings back what was replaced. */
	if (a->nundo > i)
		a->undo[a->nundo - 1] = was;
}

void chip_drop_field(struct app *a, struct sv field)
{
	event_no ev = shown_event(a);
	int gone;

	undo_mark(a);
	gone = remove_field(a, field);
	if (gone == 0) {
		a->nundo--;
		say(a, STYLE_WARN, "there is no constraint of this sort");
		return;
	}
	shown_rebuild(a, ev != NO_EVENT ? ev : 0);
	say(a, STYLE_GOOD, "dropped %d: %zu event%s", gone, a->kept.n,
	    a->kept.n == 1 ? "" : "s");
}

void chip_add_query(struct app *a, struct sv text, const struct query *q)
{
	struct chip c[CHIP_MAX] = {
		{ .text = arena_copy(&a->life, text), .query = q },
	};
	size_t n = query_count(q), room = (size_t)(CHIP_MAX - a->now.nchips);

	/* Each part can be dropped alone, as long as there are numbers. */
	for (size_t i = 0; n > 1 && n <= room && i < n; i++) {
		struct build b = { .arena = &a->life };

		c[i].query = query_at(q, i);
		query_print(&b, c[i].query);
		c[i].text = build_view(&b);
	}
	add(a, c, n > 1 && n <= room ? (int)n : 1);
}

void chip_narrow_last(struct app *a, const struct query *q)
{
	struct chip *c = &a->now.chips[a->now.nchips - 1];
	struct build text = { .arena = &a->life };

	c->query = query_and(&a->life, c->query, q);
	query_print(&text, c->query);
	c->text = build_view(&text);
	shown_rebuild(a, shown_event(a));
}

void chip_drop(struct app *a, int i)
{
	event_no ev = shown_event(a);
	struct arena scratch = { 0 };
	struct sv label = chip_label(&scratch, &a->now.chips[i]);

	undo_mark(a);
	a->now.nchips--;
	for (int k = i; k < a->now.nchips; k++)
		a->now.chips[k] = a->now.chips[k + 1];
	/* After an empty result there is no place to keep. */
	shown_rebuild(a, ev != NO_EVENT ? ev : 0);
	say(a, STYLE_GOOD, "dropped %.*s: %zu event%s", SV_ARG(label),
	    a->kept.n, a->kept.n == 1 ? "" : "s");
	arena_free(&scratch);
}

void chip_invert(struct app *a, int i)
{
	event_no ev = shown_event(a);

	undo_mark(a);
	a->now.chips[i].inverted = !a->now.chips[i].inverted;
	shown_rebuild(a, ev != NO_EVENT ? ev : 0);
}

/* V as a word of a shell. */
static void build_word(struct build *b, struct sv v)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_./:=+,@%-";
	bool safe = v.n > 0;

	for (size_t i = 0; i < v.n; i++)
		safe = safe && sv_find_char(SV(plain), v.s[i], 0) != SV_NONE &&
		       v.s[i] != '\0';
	if (safe) {
		build_sv(b, v);
		return;
	}
	build_char(b, '\'');
	for (size_t i = 0; i < v.n; i++) {
		if (v.s[i] == '\'')
			build_str(b, "'\\''");
		else
			build_char(b, v.s[i]);
	}
	build_char(b, '\'');
}

struct sv chip_command(struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	build_str(&b, "annals list");
	for (int i = 0; i < a->now.nchips && a->now.shade != SHADE_OFF; i++) {
		const struct chip *c = &a->now.chips[i];
		struct build text = { .arena = arena };

		if (a->chip_short[i]) {
			build_str(&b, " --");
			build_sv(&b, c->field);
			build_char(&b, ' ');
			build_word(&b, c->value);
			continue;
		}
		query_print(&text, c->query);
		build_str(&b, c->inverted ? " --not " : " -q ");
		build_word(&b, build_view(&text));
	}
	if (a->options.iso)
		build_str(&b, " --iso");
	if (a->options.where.n > 0) {
		build_char(&b, ' ');
		build_sv(&b, a->options.where);
	}
	return build_view(&b);
}

void do_shade(struct app *a)
{
	static const char *const said[SHADES] = {
		[SHADE_HIDE] = "excluded events are hidden; d again dims them",
		[SHADE_DIM] = "excluded events are dimmed; d again shows them",
		[SHADE_OFF] = "constraints are off; d again puts them on",
	};
	event_no ev = shown_event(a);

	if (a->now.nchips == 0) {
		say(a, STYLE_WARN, "there are no constraints: p, P or f makes "
				   "one");
		return;
	}
	undo_mark(a);
	a->now.shade = (enum shade)((a->now.shade + 1) % SHADES);
	shown_refresh(a, ev != NO_EVENT ? ev : 0);
	say(a, STYLE_GOOD, "%s", said[a->now.shade]);
}
