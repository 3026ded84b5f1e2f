/* The rows of field.def, with the words that fields choose from, and near
 * misses. */
#include "query/field.h"

#include "base/build.h"
#include "book/called.h"
#include "book/choice.h"
#include "query/lex.h"
#include "query/query.h"
#include "text/fold.h"
#include "wording/label.h"

static const struct query_field_help fields[] = {
#define X(name, text, argument, help)                                          \
	{ SV_INIT(text), SV_INIT(argument), SV_INIT(help) },
	QUERY_FIELDS(X)
#undef X
};

/* What a chronology knows without saying so. */
static const struct sv roles[] = {
#define X(id, ...) SV_INIT(id),
#include "book/role.def"
#undef X
};

enum { NROLES = sizeof(roles) / sizeof(*roles) };

static const struct field_word status_words[] = {
#define X(id, text) { SV_INIT(text), STATUS_##id },
	STATUS_WORDS(X)
#undef X
	{ SV_INIT("none"), STATUS_NONE },
};

static const struct field_word precision_words[] = {
#define X(name, word) { SV_INIT(word), PRECISION_##name },
	DATE_PRECISIONS(X)
#undef X
};

static const struct field_word has_words[] = {
	{ SV_INIT("figures"), HAS_FIGURES },
	{ SV_INIT("variants"), HAS_VARIANTS },
	{ SV_INIT("quote"), HAS_QUOTE },
	{ SV_INIT("sources"), HAS_SOURCES },
	{ SV_INIT("summary"), HAS_SUMMARY },
	{ SV_INIT("results"), HAS_RESULTS },
	{ SV_INIT("items"), HAS_ITEMS },
	{ SV_INIT("tags"), HAS_TAGS },
	{ SV_INIT("links"), HAS_LINKS },
	{ SV_INIT("who"), HAS_WHO },
	{ SV_INIT("place"), HAS_PLACE },
	{ SV_INIT("remark"), HAS_REMARK },
};

static const struct field_word is_words[] = {
	{ SV_INIT("marked"), IS_MARKED },
	{ SV_INIT("tagged"), IS_TAGGED },
	{ SV_INIT("new"), IS_NEW },
	{ SV_INIT("changed"), IS_CHANGED },
};

#define CHOICES(words) { (words), sizeof(words) / sizeof(*(words)) }

static const struct {
	const struct field_word *v;
	size_t n;
} choices[FIELD_COUNT] = {
	[FIELD_STATUS] = CHOICES(status_words),
	[FIELD_PREC] = CHOICES(precision_words),
	[FIELD_HAS] = CHOICES(has_words),
	[FIELD_IS] = CHOICES(is_words),
};

const struct query_field_help *query_fields(size_t *n)
{
	*n = FIELD_COUNT;
	return fields;
}

struct sv field_name(enum field_no field)
{
	return fields[field].name;
}

const struct field_word *field_choices(enum field_no field, size_t *n)
{
	*n = choices[field].n;
	return choices[field].v;
}

/* The word of FIELD that is called WORD in any of our languages, or null. */
static const struct field_word *choice_called(enum field_no field,
					      struct sv word)
{
	static const enum label precisions[] = {
#define X(name, word) LABEL_UNIT_##name,
		DATE_PRECISIONS(X)
#undef X
	};
	static const enum label statuses[] = {
#define X(id, text) LABEL_##id,
		STATUS_WORDS(X)
#undef X
	};
	const enum label *labels = field == FIELD_PREC	 ? precisions :
				   field == FIELD_STATUS ? statuses : NULL;
	size_t n = field == FIELD_PREC ? sizeof(precisions) :
					 sizeof(statuses);
	const struct field_word *found = NULL;
	struct arena scratch = { 0 };
	struct sv wanted = fold_copy(&scratch, word, FOLD_EXACT);

	for (size_t i = 0; labels && !found && i < n / sizeof(*labels); i++)
		for (int l = 0; l < LANGUAGES; l++)
			if (sv_eq(fold_copy(&scratch,
					    label_in((enum locale_language)l,
						     labels[i]), FOLD_EXACT),
				  wanted))
				found = &choices[field].v[i];
	arena_free(&scratch);
	return found;
}

const struct field_word *field_choice(enum field_no field, struct sv word)
{
	for (size_t i = 0; i < choices[field].n; i++)
		if (sv_same(choices[field].v[i].word, word))
			return &choices[field].v[i];
	return choice_called(field, word);
}

/* The nearest word so far. */
struct nearest {
	struct sv word;
	int edits;
};

static void nearer(struct nearest *best, struct sv typed, struct sv word)
{
	/* Of two letters in four the one word has little of the other. */
	int limit = typed.n < 6 ? 1 : 2;
	int edits = fold_distance(typed, word, limit);

	if (edits <= limit && (best->word.n == 0 || edits < best->edits))
		*best = (struct nearest){ word, edits };
}

static struct sv field_near_choice(enum field_no field, struct sv word)
{
	struct nearest best = { .edits = 0 };

	for (size_t i = 0; i < choices[field].n; i++)
		nearer(&best, word, choices[field].v[i].word);
	return best.word;
}

struct sv field_choice_fault(struct arena *a, enum field_no field,
			     struct sv word)
{
	struct sv near = field_near_choice(field, word);
	struct build b = { .arena = a };

	build_sv(&b, field_name(field));
	if (near.n) {
		build_fmt(&b, ": does not know this; did you mean %.*s?",
			  SV_ARG(near));
		return build_view(&b);
	}
	build_str(&b, ": takes one of");
	for (size_t i = 0; i < choices[field].n; i++) {
		build_char(&b, ' ');
		build_sv(&b, choices[field].v[i].word);
	}
	return build_view(&b);
}

static size_t role_count(const struct book *b)
{
	return b ? book_role_count(b) : NROLES;
}

static struct sv role_name(const struct book *b, size_t i)
{
	return b ? book_role_id(b, (role_no)i) : roles[i];
}

static char name_char(char c)
{
	return lex_name(c) ? c : '-';
}

struct sv field_role(struct arena *a, struct sv id)
{
	char *s = arena_bytes(a, id.n);

	for (size_t i = 0; i < id.n; i++)
		s[i] = name_char(id.s[i]);
	return (struct sv){ s, id.n };
}

bool field_is_role(struct sv name, struct sv id)
{
	bool same = name.n == id.n;

	for (size_t i = 0; same && i < id.n; i++) {
		char c = name_char(id.s[i]);

		same = sv_same((struct sv){ &c, 1 }, sv_slice(name, i, i + 1));
	}
	return same;
}

struct sv field_role_called(struct arena *a, const struct book *b,
			    struct sv name)
{
	struct sv wanted = fold_copy(a, name, FOLD_EXACT), found = SV("");
	role_no last = b ? (role_no)book_role_count(b) : 0;

	for (role_no r = 0; r < last; r++) {
		bool is = false;

		for (int i = 0; i < 2 * LANGUAGES && !is; i++)
			is = sv_eq(fold_copy(a, called_role_in(b, r, i % 2,
						(enum locale_language)(i / 2)),
					     FOLD_EXACT), wanted);
		if (is && found.n)
			return SV("");
		if (is)
			found = book_role_id(b, r);
	}
	return found;
}

enum field_no field_find(const struct book *b, struct sv name)
{
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (i != FIELD_ROLE && sv_same(fields[i].name, name))
			return (enum field_no)i;
	for (size_t i = 0; i < role_count(b); i++)
		if (field_is_role(name, role_name(b, i)))
			return FIELD_ROLE;
	return FIELD_COUNT;
}

static const struct {
	struct sv word;
	enum field_no field;
	enum field_side side;
} others[] = {
#define X(word, field, side) { SV_INIT(word), FIELD_##field, side },
	QUERY_OTHERS(X)
#undef X
};

enum field_no field_find_other(struct sv name, enum field_side *side)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (sv_same(others[i].word, name)) {
			*side = others[i].side;
			return others[i].field;
		}
	return FIELD_COUNT;
}

struct sv field_remedy(struct sv name)
{
	static const struct {
		struct sv word, remedy;
	} strangers[] = {
#define X(word, remedy) { SV_INIT(word), SV_INIT(remedy) },
		QUERY_STRANGERS(X)
#undef X
	};

	for (size_t i = 0; i < sizeof(strangers) / sizeof(*strangers); i++)
		if (sv_same(strangers[i].word, name))
			return strangers[i].remedy;
	return (struct sv){ 0 };
}

bool field_ascii(struct sv v)
{
	for (size_t i = 0; i < v.n; i++)
		if ((unsigned char)v.s[i] >= 0x80)
			return false;
	return true;
}

struct sv field_near(struct arena *a, const struct book *b, struct sv name)
{
	struct nearest best = { .edits = 0 };

	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (i != FIELD_ROLE)
			nearer(&best, name, fields[i].name);
	/* Faults are told in ASCII. */
	for (size_t i = 0; i < role_count(b); i++)
		if (field_ascii(role_name(b, i)))
			nearer(&best, name, field_role(a, role_name(b, i)));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		nearer(&best, name, others[i].word);
	return best.word;
}
