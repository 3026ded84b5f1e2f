/* What the lines of history, saved searches and marks are, and changes to them.
 * */
#include "state/state.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/xdg.h"
#include "state/parts.h"

static const struct sv kinds[HISTORIES] = {
	[HISTORY_SEARCH] = SV_INIT("search"),
	[HISTORY_FILTER] = SV_INIT("filter"),
	[HISTORY_COMMAND] = SV_INIT("command"),
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts the word that V begins with, and the blanks around it. */
static struct sv cut_word(struct sv *v)
{
	size_t n = 0;
	struct sv word;

	*v = sv_trim(*v);
	while (n < v->n && !is_blank(v->s[n]))
		n++;
	word = sv_slice(*v, 0, n);
	*v = sv_trim(sv_slice(*v, n, v->n));
	return word;
}

static bool is_comment(struct sv line)
{
	return sv_starts(sv_trim(line), SV("#"));
}

/* Whether TEXT can be a line, or a part of one. */
static bool is_line(struct sv text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (c < ' ' || c == 0x7F)
			return false;
	}
	return text.n <= STATE_LINE_MAX && utf8_invalid(text) == SV_NONE;
}

/* ---- what the lines of each file are about ---- */

/* What was typed, with *KIND; empty for another line. */
static struct sv history_text(struct sv line, enum history *kind)
{
	struct sv word = sv_cut(&line, '\t');

	for (int k = 0; k < HISTORIES; k++)
		if (sv_eq(word, kinds[k])) {
			*kind = (enum history)k;
			return sv_trim(line);
		}
	return (struct sv){ 0 };
}

static struct sv history_key(struct sv line)
{
	return line;
}

/* The oldest of a kind goes when there are too many. */
static void history_trim(struct lines *l)
{
	size_t count[HISTORIES] = { 0 };

	for (size_t i = l->all.n; i-- > 0;) {
		enum history kind;

		if (history_text(l->all.v[i], &kind).n > 0 &&
		    ++count[kind] > HISTORY_MAX)
			lines_remove(l, i);
	}
}

static struct sv saved_name(struct sv line)
{
	struct sv name = cut_word(&line);

	return is_comment(name) || line.n == 0 ? (struct sv){ 0 } : name;
}

static struct sv mark_key(struct sv line)
{
	return is_comment(line) ? (struct sv){ 0 } : sv_trim(line);
}

/* The chronology, a TAB, the event. */
static struct sv place_key(struct sv line)
{
	struct sv files = sv_cut(&line, '\t');

	return is_comment(files) || line.n == 0 ? (struct sv){ 0 } : files;
}

/* The one that was left longest ago goes. */
static void place_trim(struct lines *l)
{
	while (l->all.n > PLACES_MAX)
		lines_remove(l, 0);
}

static const struct {
	struct sv (*key)(struct sv line);
	void (*trim)(struct lines *l);
} files[STATE_FILES] = {
	[STATE_HISTORY] = { history_key, history_trim },
	[STATE_SAVED] = { saved_name, NULL },
	[STATE_MARKS] = { mark_key, NULL },
	[STATE_PLACES] = { place_key, place_trim },
};

/* What is asked for often, made again after each change. */
void state_index(struct state *s)
{
	s->turn++;
	s->saved.n = s->marks.n = 0;
	for (size_t i = 0; i < s->files[STATE_SAVED].all.n; i++) {
		struct sv text = s->files[STATE_SAVED].all.v[i];
		struct sv name = saved_name(text);

		cut_word(&text);
		if (name.n > 0)
			VEC_ADD(&s->saved, (struct state_saved){ name, text });
	}
	for (size_t i = 0; i < s->files[STATE_MARKS].all.n; i++) {
		struct sv key = mark_key(s->files[STATE_MARKS].all.v[i]);

		if (key.n > 0)
			VEC_ADD(&s->marks, key);
	}
}

uint64_t state_turn(const struct state *s)
{
	return s->turn;
}

const char *state_folder(struct arena *a)
{
	return xdg_folder(a, "XDG_STATE_HOME", ".local/state");
}

struct state *state_open(const char *folder)
{
	struct state *s = MEM_NEW(1, struct state);

	if (folder)
		s->folder = arena_cstr(&s->arena, sv_of(folder));
	for (int i = 0; i < STATE_FILES; i++) {
		s->files[i].key = files[i].key;
		s->files[i].trim = files[i].trim;
	}
	state_load(s);
	state_index(s);
	return s;
}

void state_close(struct state *s)
{
	if (!s)
		return;
	for (int i = 0; i < STATE_FILES; i++)
		lines_free(&s->files[i]);
	VEC_FREE(&s->saved);
	VEC_FREE(&s->marks);
	arena_free(&s->arena);
	mem_free(s);
}

struct sv state_told(struct state *s)
{
	s->told = s->telling;
	s->telling.text[0] = '\0';
	return sv_of(s->told.text);
}

static void change(struct state *s, enum state_file file, enum change_act act,
		   struct sv key, struct sv line)
{
	lines_change(&s->files[file], act, key, line);
	state_index(s);
}

struct sv state_history(const struct state *s, enum history kind, size_t back)
{
	const struct lines *l = &s->files[STATE_HISTORY];

	for (size_t i = l->all.n; i-- > 0 && back > 0;) {
		enum history of = HISTORIES;
		struct sv text = history_text(l->all.v[i], &of);

		if (text.n > 0 && of == kind && --back == 0)
			return text;
	}
	return (struct sv){ 0 };
}

void state_remember(struct state *s, enum history kind, struct sv text)
{
	struct arena scratch = { 0 };
	struct build line = { .arena = &scratch };

	text = sv_trim(text);
	build_fmt(&line, "%.*s\t", SV_ARG(kinds[kind]));
	build_sv(&line, text);
	if (text.n > 0 && is_line(text) &&
	    !sv_eq(state_history(s, kind, 1), text))
		change(s, STATE_HISTORY, CHANGE_ADD, (struct sv){ 0 },
		       build_view(&line));
	arena_free(&scratch);
}

const struct state_saved *state_saved(const struct state *s, size_t *n)
{
	*n = s->saved.n;
	return s->saved.v;
}

bool state_is_name(struct sv name)
{
	enum { NAME_MAX_BYTES = 100 };

	return name.n > 0 && name.n <= NAME_MAX_BYTES && is_line(name) &&
	       sv_find_char(name, ' ', 0) == SV_NONE && !is_comment(name);
}

void state_save(struct state *s, struct sv name, struct sv text)
{
	struct arena scratch = { 0 };
	struct build line = { .arena = &scratch };

	text = sv_trim(text);
	build_sv(&line, name);
	build_char(&line, '\t');
	build_sv(&line, text);
	if (state_is_name(name) && text.n > 0 && is_line(text))
		change(s, STATE_SAVED, CHANGE_SET, name, build_view(&line));
	arena_free(&scratch);
}

bool state_unsave(struct state *s, struct sv name)
{
	size_t n = s->saved.n;

	for (size_t i = 0; i < n; i++)
		if (sv_eq(s->saved.v[i].name, name)) {
			change(s, STATE_SAVED, CHANGE_REMOVE, name,
			       (struct sv){ 0 });
			return true;
		}
	return false;
}

const struct sv *state_marks(const struct state *s, size_t *n)
{
	*n = s->marks.n;
	return s->marks.v;
}

void state_mark(struct state *s, struct sv key, bool marked)
{
	if (key.n > 0 && is_line(key) && !is_comment(key))
		change(s, STATE_MARKS, marked ? CHANGE_SET : CHANGE_REMOVE,
		       key, marked ? key : (struct sv){ 0 });
}

struct sv state_place(const struct state *s, struct sv of)
{
	const struct lines *l = &s->files[STATE_PLACES];

	for (size_t i = l->all.n; i-- > 0;) {
		struct sv line = l->all.v[i];

		if (!is_comment(line) && sv_eq(sv_cut(&line, '\t'), of))
			return sv_trim(line);
	}
	return (struct sv){ 0 };
}

void state_leave(struct state *s, struct sv of, struct sv key)
{
	struct arena scratch = { 0 };
	struct build line = { .arena = &scratch };

	build_sv(&line, of);
	build_char(&line, '\t');
	build_sv(&line, key);
	if (of.n > 0 && is_line(of) && !is_comment(of) && key.n > 0 &&
	    is_line(key) && !sv_eq(state_place(s, of), key)) {
		/* The one that was left last stands last. */
		change(s, STATE_PLACES, CHANGE_REMOVE, of,
		       (struct sv){ 0 });
		change(s, STATE_PLACES, CHANGE_ADD, of, build_view(&line));
	}
	arena_free(&scratch);
}

bool state_changed(const struct state *s)
{
	for (int i = 0; i < STATE_FILES; i++)
		if (s->files[i].changes.n > 0)
			return true;
	return false;
}
