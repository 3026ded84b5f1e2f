/* What the lines of each file of the state are, and changes to them. */
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

/* What stands before the TAB: an event, or the files of a chronology. */
static struct sv tabbed_key(struct sv line)
{
	struct sv key = sv_cut(&line, '\t');

	return is_comment(key) || sv_trim(line).n == 0 ? (struct sv){ 0 } : key;
}

static struct sv remark_key(struct sv line)
{
	return sv_trim(tabbed_key(line));
}

/* An event has several tags: all of the line. */
static struct sv tag_key(struct sv line)
{
	return tabbed_key(line).n > 0 ? sv_trim(line) : (struct sv){ 0 };
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
	[STATE_TAGS] = { tag_key, NULL },
	[STATE_REMARKS] = { remark_key, NULL },
	[STATE_PLACES] = { tabbed_key, place_trim },
};

/* What the line says: a search by its name, a tag or remark by its event; both
 * empty when it says nothing. */
static struct sv_pair saved_pair(struct sv line)
{
	struct sv name = saved_name(line);

	cut_word(&line);
	return name.n > 0 ? (struct sv_pair){ name, line } :
			    (struct sv_pair){ 0 };
}

static struct sv_pair tabbed_pair(struct sv line)
{
	struct sv key = remark_key(line);

	sv_cut(&line, '\t');
	return key.n > 0 ? (struct sv_pair){ key, sv_trim(line) } :
			   (struct sv_pair){ 0 };
}

static void index_pairs(struct state *s, enum state_file file,
			struct sv_pair (*pair_of)(struct sv line))
{
	s->pairs[file].n = 0;
	for (size_t i = 0; i < s->files[file].all.n; i++) {
		struct sv_pair pair = pair_of(s->files[file].all.v[i]);

		if (pair.name.n > 0)
			VEC_ADD(&s->pairs[file], pair);
	}
}

/* What is asked for often, made again after each change. */
void state_index(struct state *s)
{
	s->turn++;
	index_pairs(s, STATE_SAVED, saved_pair);
	index_pairs(s, STATE_TAGS, tabbed_pair);
	index_pairs(s, STATE_REMARKS, tabbed_pair);
	s->marks.n = 0;
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
	for (int i = 0; i < STATE_FILES; i++) {
		lines_free(&s->files[i]);
		VEC_FREE(&s->pairs[i]);
	}
	VEC_FREE(&s->marks);
	arena_free(&s->seeing);
	arena_free(&s->arena);
	mem_free(s);
}

struct sv state_told(struct state *s)
{
	s->told = s->telling;
	s->telling.text[0] = '\0';
	return sv_of(s->told.text);
}

/* False where there is no room for it, which state_told() says. */
static bool change(struct state *s, enum state_file file, enum change_act act,
		   struct sv key, struct sv line)
{
	if (!lines_change(&s->files[file], act, key, line)) {
		state_tell_full(s, file);
		return false;
	}
	state_index(s);
	return true;
}

/* Changes the line about KEY (empty: about all of it) to NAME, a TAB, TEXT, or
 * adds that line; false as change(). */
static bool change_pair(struct state *s, enum state_file file,
			enum change_act act, struct sv key, struct sv name,
			struct sv text)
{
	struct arena scratch = { 0 };
	struct build line = { .arena = &scratch };
	bool ok;

	build_sv(&line, name);
	build_char(&line, '\t');
	build_sv(&line, text);
	ok = change(s, file, act, key.n > 0 ? key : build_view(&line),
		    build_view(&line));
	arena_free(&scratch);
	return ok;
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
	text = sv_trim(text);
	if (text.n > 0 && is_line(text) &&
	    !sv_eq(state_history(s, kind, 1), text))
		change_pair(s, STATE_HISTORY, CHANGE_ADD, kinds[kind],
			    kinds[kind], text);
}

static const struct sv_pair *pairs(const struct state *s, enum state_file file,
				   size_t *n)
{
	*n = s->pairs[file].n;
	return s->pairs[file].v;
}

const struct sv_pair *state_saved(const struct state *s, size_t *n)
{
	return pairs(s, STATE_SAVED, n);
}

const struct sv_pair *state_tags(const struct state *s, size_t *n)
{
	return pairs(s, STATE_TAGS, n);
}

const struct sv_pair *state_remarks(const struct state *s, size_t *n)
{
	return pairs(s, STATE_REMARKS, n);
}

bool state_is_name(struct sv name)
{
	enum { NAME_MAX_BYTES = 100 };

	return name.n > 0 && name.n <= NAME_MAX_BYTES && is_line(name) &&
	       sv_find_char(name, ' ', 0) == SV_NONE && !is_comment(name);
}

bool state_save(struct state *s, struct sv name, struct sv text)
{
	text = sv_trim(text);
	return state_is_name(name) && text.n > 0 && is_line(text) &&
	       change_pair(s, STATE_SAVED, CHANGE_SET, name, name, text);
}

bool state_unsave(struct state *s, struct sv name)
{
	size_t n;
	const struct sv_pair *saved = state_saved(s, &n);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(saved[i].name, name)) {
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

static bool is_key(struct sv key)
{
	return key.n > 0 && is_line(key) && !is_comment(key);
}

bool state_mark(struct state *s, struct sv key, bool marked)
{
	return is_key(key) &&
	       change(s, STATE_MARKS, marked ? CHANGE_SET : CHANGE_REMOVE,
		      key, marked ? key : (struct sv){ 0 });
}

/* The line that gives the event of KEY the TAG, or empty. */
static struct sv tag_line(const struct state *s, struct sv key, struct sv tag)
{
	const struct lines *l = &s->files[STATE_TAGS];

	for (size_t i = 0; i < l->all.n; i++) {
		struct sv_pair pair = tabbed_pair(l->all.v[i]);

		if (sv_eq(pair.name, key) && sv_eq(pair.text, tag))
			return tag_key(l->all.v[i]);
	}
	return (struct sv){ 0 };
}

bool state_tag(struct state *s, struct sv key, struct sv tag, bool given)
{
	struct sv line = tag_line(s, key, tag);

	if (!is_key(key) || !state_is_name(tag))
		return false;
	if (given && line.n == 0)
		return change_pair(s, STATE_TAGS, CHANGE_SET, (struct sv){ 0 },
				   key, tag);
	for (; !given && line.n > 0; line = tag_line(s, key, tag))
		change(s, STATE_TAGS, CHANGE_REMOVE, line, (struct sv){ 0 });
	return true;
}

bool state_remark(struct state *s, struct sv key, struct sv text)
{
	text = sv_trim(text);
	if (!is_key(key) || !is_line(text))
		return false;
	return text.n > 0 ? change_pair(s, STATE_REMARKS, CHANGE_SET, key, key,
					text) :
			    change(s, STATE_REMARKS, CHANGE_REMOVE, key, text);
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
	if (of.n > 0 && is_line(of) && !is_comment(of) && key.n > 0 &&
	    is_line(key) && !sv_eq(state_place(s, of), key)) {
		/* The one that was left last stands last. */
		change(s, STATE_PLACES, CHANGE_REMOVE, of,
		       (struct sv){ 0 });
		change_pair(s, STATE_PLACES, CHANGE_ADD, of, of, key);
	}
}

bool state_changed(const struct state *s)
{
	for (int i = 0; i < STATE_FILES; i++)
		if (s->files[i].changes.n > 0)
			return true;
	return s->seen.n > 0;
}
