/*
 * Names in Cyrillic and in Latin letters that sound alike, as Ричард Никсон and
 * Richard Nixon, which no fold makes one.
 */
#include "base/table.h"
#include "check/rules.h"
#include "text/fold.h"

enum script { LATIN, CYRILLIC, MIXED };

struct scripts {
	struct table table;	/* of the sounds of Cyrillic names */
	VEC(struct sv) sounds;	/* by number */
	VEC(name_no) names;	/* the first that sounds so */
	VEC(name_no) latin;	/* the first of those, or NO_NAME */
};

static enum script script_of(struct sv text)
{
	bool latin = false, cyrillic = false;

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		cyrillic |= c >= 0xD0 && c <= 0xD3;
		latin |= (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	}
	return cyrillic && latin ? MIXED : cyrillic ? CYRILLIC : LATIN;
}

/* In which script all spellings of N are; MIXED where they are of both, so that
 * it is found in either. */
static enum script script_of_name(const struct book *b, name_no n)
{
	enum script script = script_of(book_name(b, n));
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);

	for (size_t i = 0; i < count; i++)
		if (script_of(book_text(b, other[i].name)) != script)
			return MIXED;
	return script;
}

/* What letters sound like, the longest first: capitals are sounds that the
 * languages write otherwise. */
static const struct sv_pair sounds[] = {
	{ SV_INIT("shch"), SV_INIT("S") }, { SV_INIT("tsch"), SV_INIT("C") },
	{ SV_INIT("dsch"), SV_INIT("J") }, { SV_INIT("sch"), SV_INIT("S") },
	{ SV_INIT("tch"), SV_INIT("C") },  { SV_INIT("dzh"), SV_INIT("J") },
	{ SV_INIT("sh"), SV_INIT("S") },   { SV_INIT("ch"), SV_INIT("C") },
	{ SV_INIT("zh"), SV_INIT("J") },   { SV_INIT("dj"), SV_INIT("J") },
	{ SV_INIT("ph"), SV_INIT("f") },   { SV_INIT("th"), SV_INIT("t") },
	{ SV_INIT("kh"), SV_INIT("h") },   { SV_INIT("gh"), SV_INIT("g") },
	{ SV_INIT("ck"), SV_INIT("k") },   { SV_INIT("qu"), SV_INIT("kv") },
	{ SV_INIT("ce"), SV_INIT("s") },   { SV_INIT("ci"), SV_INIT("s") },
	{ SV_INIT("cy"), SV_INIT("s") },   { SV_INIT("ge"), SV_INIT("J") },
	{ SV_INIT("gi"), SV_INIT("J") },   { SV_INIT("gy"), SV_INIT("J") },
	{ SV_INIT("x"), SV_INIT("ks") },   { SV_INIT("w"), SV_INIT("v") },
	{ SV_INIT("q"), SV_INIT("k") },	   { SV_INIT("c"), SV_INIT("k") },
	{ SV_INIT("j"), SV_INIT("J") },	   { SV_INIT("z"), SV_INIT("s") },
	{ SV_INIT("a"), SV_INIT("") },	   { SV_INIT("e"), SV_INIT("") },
	{ SV_INIT("i"), SV_INIT("") },	   { SV_INIT("o"), SV_INIT("") },
	{ SV_INIT("u"), SV_INIT("") },	   { SV_INIT("y"), SV_INIT("") },
};

static const struct sv_pair *sound_at(struct sv rest)
{
	for (size_t i = 0; i < sizeof(sounds) / sizeof(*sounds); i++)
		if (sv_starts(rest, sounds[i].name))
			return &sounds[i];
	return NULL;
}

/* Appends the sounds of WORD but for vowels, doubles and h within it; an a at
 * its end stays, which tells a woman's name.  Returns how many. */
static size_t put_sounds(struct build *b, struct sv word)
{
	size_t from = b->n, n;

	for (size_t i = 0; i < word.n;) {
		struct sv rest = sv_slice(word, i, word.n);
		const struct sv_pair *s = sound_at(rest);
		struct sv text = s ? s->text : sv_slice(rest, 0, 1);
		bool inner = i > 0 && sv_eq(text, SV("h"));

		i += s ? s->name.n : 1;
		if (!inner && (b->n == from ||
			       !sv_ends(build_view(b), sv_slice(text, 0, 1))))
			build_sv(b, text);
	}
	n = b->n - from;
	build_str(b, sv_ends(word, SV("a")) ? "a " : " ");
	return n;
}

/* What NAME sounds like, in A; empty where that is so little that it says
 * nothing. */
static struct sv sound_of(struct arena *a, struct sv name)
{
	enum { FEW = 4 }; /* sounds */
	struct sv fold = fold_copy(a, name, FOLD_EXACT);
	struct build b = { .arena = a };
	size_t n = 0;

	while (fold.n > 0)
		n += put_sounds(&b, sv_cut(&fold, ' '));
	return n < FEW ? (struct sv){ 0 } : build_view(&b);
}

static struct sv sound_no(const void *scripts, uint32_t number)
{
	return ((const struct scripts *)scripts)->sounds.v[number];
}

/* ---- the names ---- */

static void add_cyrillic(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct scripts *s = c->state;
	name_no n = (name_no)at;
	struct sv sound;

	if (script_of(book_name(c->book, n)) != CYRILLIC ||
	    script_of_name(c->book, n) != CYRILLIC)
		return;
	sound = sound_of(&c->arena, book_name(c->book, n));
	if (sound.n == 0 ||
	    table_number(&s->table, sound, sound_no, s) < s->sounds.n)
		return;
	VEC_ADD(&s->sounds, sound);
	VEC_ADD(&s->names, n);
	VEC_ADD(&s->latin, NO_NAME);
}

static void find_latin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct scripts *s = c->state;
	name_no n = (name_no)at;
	uint32_t number;

	if (s->sounds.n == 0 || script_of_name(c->book, n) != LATIN)
		return;
	number = table_find(&s->table,
			    sound_of(&c->scratch, book_name(c->book, n)),
			    sound_no, s);
	if (number != TABLE_NONE && s->latin.v[number] == NO_NAME)
		s->latin.v[number] = n;
	arena_reset(&c->scratch);
}

static uint64_t all_sounds(const void *checking)
{
	const struct scripts *s = ((const struct checking *)checking)->state;

	return s->sounds.n;
}

static void tell(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct scripts *s = c->state;
	const struct book *b = c->book;
	name_no n = s->names.v[at], other = s->latin.v[at];

	if (other == NO_NAME ||
	    book_name_class(b, n) != book_name_class(b, other) ||
	    (book_name_declared(b, n) && book_name_declared(b, other)))
		return;
	if (book_name_declared(b, n)) {
		n = other;
		other = s->names.v[at];
	}
	check_near_names(c, n, other);
}

static void end(struct checking *c)
{
	struct scripts *s = c->state;

	table_free(&s->table);
	VEC_FREE(&s->sounds);
	VEC_FREE(&s->names);
	VEC_FREE(&s->latin);
}

static const struct course_stage stages[] = {
	{ check_all_names, add_cyrillic },
	{ check_all_names, find_latin },
	{ all_sounds, tell },
};

const struct check_rule check_scripts = { CHECK_STAGES(stages),
					  sizeof(struct scripts), end };
