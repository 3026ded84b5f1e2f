/* What the reader sets while he browses. */
#include "app/setting.h"

#include "app/parts.h"
#include "app/say.h"
#include "app/sums.h"
#include "load/meaning.h"
#include "text/fold.h"

enum { DAYS_MOST = 36500, VIEW = true, ELSEWHERE = false };

static void set_clip(struct app *a)
{
	(void)a; /* asked of when something is copied */
}

static void set_gap(struct app *a)
{
	sums_drop(a);
}

static void set_iso(struct app *a)
{
	a->options.iso = a->set.v[SETTING_iso];
	sums_drop(a);
}

static void set_mouse(struct app *a)
{
	a->request.act = APP_MOUSE;
	a->request.on = a->set.v[SETTING_mouse];
}

static void set_theme(struct app *a)
{
	a->request.act = APP_THEME;
	a->request.theme = (enum theme_name)a->set.v[SETTING_theme];
}

const struct setting_row settings[SETTINGS] = {
#define X(name, takes, where, help)                                            \
	[SETTING_##name] = { SV_INIT(#name), SV_INIT(takes), where,            \
			     SV_INIT(help), set_##name },
#include "app/setting.def"
#undef X
};

/* ---- values ---- */

static bool is_days(struct sv word)
{
	return sv_eq(word, SV("DAYS"));
}

bool setting_read(enum setting s, struct sv text, struct setting_values *to)
{
	struct sv left = settings[s].takes;
	unsigned long long n;
	bool yes;

	for (uint32_t i = 0; left.n > 0; i++) {
		struct sv word = sv_cut(&left, '|');
		bool met = !is_days(word) && sv_eq(word, text);

		if (is_days(word) && sv_to_u64(text, DAYS_MOST, &n) && n > 0)
			to->v[s] = (uint32_t)n;
		else if (met)
			to->v[s] = i;
		else
			continue;
		return true;
	}
	if (!sv_eq(settings[s].takes, SV("off|on")) || !meaning_yes(text, &yes))
		return false;
	to->v[s] = yes;
	return true;
}

/* Appends what S is, as it is written. */
static void print(struct build *b, enum setting s,
		  const struct setting_values *of)
{
	struct sv left = settings[s].takes, word = sv_cut(&left, '|');

	for (uint32_t i = of->v[s]; i > 0 && !is_days(word); i--)
		word = sv_cut(&left, '|');
	if (is_days(word))
		build_fmt(b, "%u", of->v[s]);
	else
		build_sv(b, word);
}

void setting_print_takes(struct build *b, enum setting s)
{
	struct sv left = settings[s].takes;

	for (bool first = true; left.n > 0; first = false) {
		struct sv word = sv_cut(&left, '|');

		build_str(b, first ? "" : left.n > 0 ? ", " : " or ");
		build_sv(b, is_days(word) ? SV("a number of days") : word);
	}
}

void setting_change(struct app *a, enum setting s,
		    const struct setting_values *v)
{
	a->set.v[s] = v->v[s];
	settings[s].set(a);
}

/* ---- by a word ---- */

/* The setting called NAME, or SETTINGS. */
static enum setting find(struct sv name)
{
	enum setting s = (enum setting)0;

	while (s < SETTINGS && !sv_eq(settings[s].name, name))
		s = (enum setting)(s + 1);
	return s;
}

const struct sv_pair *choices_settings(struct app *a, struct arena *arena,
				       struct sv before, size_t *n)
{
	enum setting of = find(before);
	struct sv left = of < SETTINGS ? settings[of].takes :
					  (struct sv){ 0 };
	struct sv_pair *out = ARENA_NEW(arena, SETTINGS + left.n,
					struct sv_pair);

	*n = 0;
	while (left.n > 0) {
		struct sv word = sv_cut(&left, '|');

		if (!is_days(word))
			out[(*n)++].name = word;
	}
	for (int s = 0; before.n == 0 && s < SETTINGS; s++) {
		struct build help = { .arena = arena };

		build_sv(&help, settings[s].help);
		build_str(&help, "; now ");
		print(&help, (enum setting)s, &a->set);
		out[(*n)++] = (struct sv_pair){ settings[s].name,
						build_view(&help) };
	}
	return out;
}

static void say_unknown(struct app *a, struct sv name)
{
	struct sv names[SETTINGS], near;

	for (int s = 0; s < SETTINGS; s++)
		names[s] = settings[s].name;
	near = fold_nearest(name, names, SETTINGS);
	say(a, STYLE_WARN, "no setting is called %.*s%s%.*s%s", SV_ARG(name),
	    near.n ? "; did you mean " : ": Tab after :set lists them",
	    SV_ARG(near), near.n ? "?" : "");
}

void word_set(struct app *a, struct sv text)
{
	struct build b = { .arena = &a->reply };
	struct sv name = sv_cut(&text, ' ');
	enum setting s = find(name);
	struct setting_values v = a->set;
	bool turns = s < SETTINGS && sv_eq(settings[s].takes, SV("off|on"));

	if (s == SETTINGS) {
		say_unknown(a, name);
		return;
	}
	text = sv_trim(text);
	if (text.n == 0 && turns)
		text = SV("on");
	if (text.n > 0 && setting_read(s, text, &v)) {
		setting_change(a, s, &v);
		print(&b, s, &a->set);
		say(a, STYLE_GOOD, "%.*s is now %.*s", SV_ARG(name),
		    SV_ARG(build_view(&b)));
		return;
	}
	print(&b, s, &a->set);
	build_str(&b, "; it takes ");
	setting_print_takes(&b, s);
	say(a, text.n > 0 ? STYLE_WARN : STYLE_GOOD, "%.*s is %.*s",
	    SV_ARG(name), SV_ARG(build_view(&b)));
}
