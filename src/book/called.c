/* The names of things in a language: ours, or the file's own. */
#include "book/called.h"

#include "base/build.h"
#include "book/columns.h"
#include "wording/label.h"

static bool is_own(const struct book *b, const struct locale *l)
{
	return locale_speaks(l, book_language(b));
}

/* Of the N FACTS of KIND the one in the language of L, or empty. */
static struct sv spoken(const struct book *b, const struct fact *facts,
			size_t n, enum fact_kind kind, const struct locale *l)
{
	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == kind &&
		    locale_speaks(l, book_text(b, facts[i].key)))
			return book_text(b, facts[i].value);
	return SV("");
}

/* The title or label among FACTS for a reader who does not speak the language
 * of the chronology, or empty. */
static struct sv translated(const struct book *b, const struct fact *facts,
			    size_t n, const struct locale *l)
{
	return is_own(b, l) ? SV("") : spoken(b, facts, n, FACT_TITLE, l);
}

struct sv called_title(const struct book *b, event_no ev,
		       const struct locale *l)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);
	struct sv title = translated(b, facts, n, l);

	return title.n ? title : book_title(b, ev);
}

struct sv called_briefly(struct arena *a, struct sv title)
{
	enum { MOST = 1000 };
	struct build b = { .arena = a };
	size_t n = MOST;

	if (title.n <= MOST)
		return title;
	while ((title.s[n] & 0xc0) == 0x80)
		n--; /* to the beginning of a code point */
	build_sv(&b, sv_slice(title, 0, n));
	build_str(&b, "…");
	return build_view(&b);
}

struct sv called_series(const struct book *b, series_no s,
			const struct locale *l)
{
	size_t n;
	const struct fact *facts = book_series_facts(b, s, &n);
	struct sv title = translated(b, facts, n, l);

	return title.n ? title : book_series_title(b, s);
}

struct sv called_name(const struct book *b, name_no n, const struct locale *l)
{
	size_t count;
	const struct spelling *v = book_spellings(b, n, &count);

	for (size_t i = 0; i < count; i++)
		if (v[i].lang.length && !v[i].dates.length && !v[i].some &&
		    !is_own(b, l) && locale_speaks(l, book_text(b, v[i].lang)))
			return book_text(b, v[i].name);
	return book_name(b, n);
}

static const enum label kinds[] = {
#define X(id, label, is) LABEL_##label,
#include "book/kind.def"
#undef X
};

static const struct {
	enum label one, several;
} roles[] = {
#define X(id, label, several, is, present) { LABEL_##label, LABEL_##several },
#include "book/role.def"
#undef X
};

/* Whether K is called as we call it: a file may call a built-in one
 * otherwise. */
static bool is_our_kind(const struct book *b, kind_no k)
{
	return k < sizeof(kinds) / sizeof(kinds[0]) &&
	       sv_eq(book_kind_label(b, k), label_english(kinds[k]));
}

struct sv called_kind_in(const struct book *b, kind_no k,
			 enum locale_language language)
{
	return is_our_kind(b, k) ? label_in(language, kinds[k]) : SV("");
}

struct sv called_kind(const struct book *b, kind_no k, const struct locale *l)
{
	size_t n;
	const struct fact *facts = book_kind_facts(b, k, &n);
	struct sv label = translated(b, facts, n, l);

	if (label.n)
		return label;
	return is_our_kind(b, k) ? label_text(l, kinds[k]) :
				   book_kind_label(b, k);
}

struct sv called_kind_of(const struct book *b, struct sv id,
			 const struct locale *l)
{
	kind_no k = book_find_kind(b, id);

	return k == NO_KIND ? id : called_kind(b, k, l);
}

/* A word that we have a label for. */
struct word {
	struct sv id;
	enum label label;
};

/* ID as `kinds` of the file call it in the language of L, else by our label,
 * which is of one of the N WORDS, else as it is. */
static struct sv called_word(const struct book *b, struct sv id,
			     const struct word *words, size_t n,
			     const struct locale *l)
{
	kind_no k = book_find_kind(b, id);
	struct sv label = SV("");

	if (k != NO_KIND) {
		size_t count;
		const struct fact *facts = book_kind_facts(b, k, &count);

		label = translated(b, facts, count, l);
	}
	for (size_t i = 0; i < n && !label.n; i++)
		if (sv_same(words[i].id, id))
			label = label_text(l, words[i].label);
	/* "Newspaper" stays so in English. */
	return label.n && !sv_same(label, id) ? label : id;
}

struct sv called_source_kind(const struct book *b, struct sv kind,
			     const struct locale *l)
{
	static const struct word words[] = {
#define X(id, label) { SV_INIT(id), LABEL_##label },
#include "book/source_kind.def"
#undef X
	};

	return called_word(b, kind, words, sizeof(words) / sizeof(*words), l);
}

struct sv called_level(const struct book *b, struct sv level,
		       const struct locale *l)
{
	static const struct word words[] = {
#define X(id, label) { SV_INIT(id), LABEL_##label },
#include "book/level.def"
#undef X
	};

	return called_word(b, level, words, sizeof(words) / sizeof(*words), l);
}

struct sv called_office(const struct book *b, const struct office *office,
			const struct locale *l)
{
	struct sv title = translated(b, ROWS_OF(b, facts, office->facts),
				     office->facts.count, l);

	return title.n ? title : book_text(b, office->title);
}

struct sv called_words(const struct book *b, const struct called *c,
		       const struct locale *l)
{
	if (c->name == NO_NAME)
		return book_text(b, c->words);
	return l ? called_name(b, c->name, l) : book_name(b, c->name);
}

struct sv called_lines(struct arena *a, const struct book *b, struct range rows,
		       const struct locale *l)
{
	const struct called *c = book_called_rows(b, rows);
	struct build lines = { .arena = a };

	if (rows.count == 1)
		return called_words(b, c, l);
	for (uint32_t i = 0; i < rows.count; i++) {
		build_str(&lines, i ? "\n" : "");
		build_sv(&lines, called_words(b, &c[i], l));
	}
	return build_view(&lines);
}

/* Whether R is called as we call it. */
static bool is_ours(const struct book *b, role_no r)
{
	return r < sizeof(roles) / sizeof(roles[0]) &&
	       sv_eq(book_role_label(b, r), label_english(roles[r].one));
}

struct sv called_role_in(const struct book *b, role_no r, bool several,
			 enum locale_language language)
{
	return !is_ours(b, r) ? SV("") :
	       label_in(language, several ? roles[r].several : roles[r].one);
}

/* What a file calls R in the language of L, or empty. */
static struct sv role_label(const struct book *b, role_no r,
			    const struct locale *l)
{
	size_t n;
	const struct fact *facts = book_role_facts(b, r, &n);

	return translated(b, facts, n, l);
}

struct sv called_role(const struct book *b, role_no r, const struct locale *l)
{
	struct sv label = role_label(b, r, l);

	if (label.n)
		return label;
	return is_ours(b, r) ? label_text(l, roles[r].one) :
			       book_role_label(b, r);
}

/* LABEL, of one, as English calls several; what is no English word stays. */
static struct sv plural(struct arena *a, struct sv label)
{
	struct build b = { .arena = a };
	char last = label.n ? label.s[label.n - 1] : 's';

	for (size_t i = 0; i < label.n; i++) {
		char c = label.s[i];

		if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && c != '-')
			return label;
	}
	if (last == 's' || label.n < 3)
		return label;
	build_sv(&b, label);
	if (last == 'y' && label.s[label.n - 2] != 'e') {
		build_cut(&b, b.n - 1);
		build_str(&b, "ies");
	} else {
		build_char(&b, 's');
	}
	return build_view(&b);
}

struct sv called_roles(struct arena *a, const struct book *b, role_no r,
		       const struct locale *l)
{
	size_t n;
	const struct fact *facts = book_role_facts(b, r, &n);
	struct sv several = spoken(b, facts, n, FACT_PLURAL, l);

	if (several.n)
		return several;
	if (is_ours(b, r) && !role_label(b, r, l).n)
		return label_text(l, roles[r].several);
	several = called_role(b, r, l);
	return l->language == LANGUAGE_EN ? plural(a, several) : several;
}
