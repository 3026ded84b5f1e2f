/* What is about the dead by its nature, so that one may be named in it. */
#include "check/rules.h"
#include "text/fold.h"

/* Whether ROLE, or one that it is, is of somebody who does something there. */
static bool acts(const struct book *b, role_no role)
{
	static const struct sv acting[] = {
		SV_INIT("host"),      SV_INIT("guest"),	   SV_INIT("chair"),
		SV_INIT("signatory"), SV_INIT("speaker"),  SV_INIT("organiser"),
		SV_INIT("observer"),  SV_INIT("mediator"),
	};

	for (; role != NO_ROLE; role = book_role_parent(b, role))
		for (size_t i = 0; i < sizeof(acting) / sizeof(*acting); i++)
			if (sv_eq(book_role_id(b, role), acting[i]))
				return true;
	return false;
}

/* Whether a kind of EV, or what that is, honours people. */
static bool honours(const struct book *b, event_no ev)
{
	size_t n;
	const kind_no *kind = book_kinds(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		for (kind_no k = kind[i]; k != NO_KIND;
		     k = book_kind_parent(b, k))
			if (sv_eq(book_kind_id(b, k), SV("award")) ||
			    sv_eq(book_kind_id(b, k), SV("tribute")))
				return true;
	return false;
}

/* Where TEXT, folded as TIER, has the last word of NAME, however it ends, or
 * SV_NONE: the blank before it. */
static size_t find_name(struct checking *c, struct sv text, struct sv name,
			enum fold_tier tier)
{
	enum { STEM = 4, ENDING = 2 };
	struct build stem = { .arena = &c->scratch };
	size_t n;

	fold_text(&stem, name, tier);
	n = build_view(&stem).n;
	while (n > 0 && stem.s[n - 1] != ' ')
		n--;
	name = sv_slice(build_view(&stem), n, stem.n);
	if (name.n > STEM + ENDING)
		name = sv_slice(name, 0, name.n - ENDING);
	else if (name.n > STEM)
		name = sv_slice(name, 0, STEM);
	stem = (struct build){ .arena = &c->scratch };
	build_char(&stem, ' ');
	build_sv(&stem, name);
	build_str(&stem, name.n < STEM ? " " : ""); /* Li, but no line */
	return name.n > 0 ? sv_find(text, build_view(&stem), 0) : SV_NONE;
}

/* The texts of EV in which WHO takes part, folded as TIER. */
static struct sv folded_texts(struct checking *c, event_no ev,
			      const struct who *who, enum fold_tier tier)
{
	const struct who_more *more = book_who_more(c->book, who);
	struct build words = { .arena = &c->scratch };
	struct sv texts[] = { book_title(c->book, ev),
			      book_summary(c->book, ev),
			      book_role_id(c->book, who->role),
			      book_text(c->book, more->as) };

	build_char(&words, ' ');
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		fold_text(&words, texts[i], tier);
		build_char(&words, ' ');
	}
	return build_view(&words);
}

/* Whether nobody else who is named takes part in EV. */
static bool is_alone(const struct book *b, event_no ev)
{
	size_t n, named = 0;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		named += who[i].name != NO_NAME &&
			 !(who[i].flags & WHO_ABSENT);
	return named < 2;
}

/* Whether WORD, folded, is one of those that stand between a thing and whose it
 * is, or of NAME, folded and between blanks, however it ends. */
static bool leads_to_name(struct checking *c, struct sv word, struct sv name)
{
	static const char leads[] = " of to for by the von zu fur an am der des"
				    " dem den die das ";
	enum { STEM = 3 };
	struct build b = { .arena = &c->scratch };

	build_char(&b, ' ');
	build_sv(&b, word);
	build_char(&b, ' ');
	return sv_find(sv_of(leads), build_view(&b), 0) != SV_NONE ||
	       sv_find(name, sv_slice(build_view(&b), 0, 1 + STEM), 0) !=
		       SV_NONE;
}

/* Whether WORD, folded, says what was done to somebody: buried by Bob. */
static bool is_done(struct sv word)
{
	static const struct sv endings[] = {
		SV_INIT("ed"),	 SV_INIT("iert"), SV_INIT("etzt"),
		SV_INIT("ttet"), SV_INIT("en"),	  SV_INIT("van"),
		SV_INIT("vana"), SV_INIT("vano"), SV_INIT("vany"),
		SV_INIT("ena"),	 SV_INIT("eno"),  SV_INIT("eny"),
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (sv_ends(word, endings[i]))
			return true;
	return false;
}

/* NAME folded, between blanks. */
static struct sv fold_between(struct checking *c, struct sv name)
{
	struct build b = { .arena = &c->scratch };

	build_char(&b, ' ');
	fold_text(&b, name, FOLD_EXACT);
	build_char(&b, ' ');
	return build_view(&b);
}

/* Whether TITLE, folded and between blanks, tells of what NAME, who stands in
 * it first, does at what is OTHER's: Ann at the funeral of Bob. */
static bool is_of_another(struct checking *c, struct sv title, struct sv name,
			  struct sv other)
{
	size_t mine = find_name(c, title, name, FOLD_EXACT);
	size_t at = find_name(c, title, other, FOLD_EXACT), from = at;
	struct sv word, all = fold_between(c, other), phrase;

	if (mine == SV_NONE || at == SV_NONE)
		return false;
	do {
		size_t end = from;

		while (from > 0 && title.s[from - 1] != ' ')
			from--;
		word = sv_slice(title, from, end);
		from -= from > 0;
	} while (from > mine && leads_to_name(c, word, all));
	phrase = sv_slice(title, from, at + 1);
	return from > mine && !is_done(word) &&
	       (check_stems(c, phrase, CHECK_DEAD) ||
		check_stems(c, phrase, CHECK_REMEMBERED));
}

/* Whether the title of EV tells of what WHO does there at another's. */
static bool is_at_anothers(struct checking *c, event_no ev,
			   const struct who *who)
{
	const struct book *b = c->book;
	struct sv title = fold_between(c, book_title(b, ev));
	size_t n;
	const struct who *all = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (all[i].name != NO_NAME && all[i].name != who->name &&
		    is_of_another(c, title, book_name(b, who->name),
				  book_name(b, all[i].name)))
			return true;
	return false;
}

bool check_posthumous(struct checking *c, event_no ev, const struct who *who)
{
	const struct book *b = c->book;
	struct sv text;

	if (acts(b, who->role) || is_at_anothers(c, ev, who))
		return false;
	if (honours(b, ev))
		return true;
	text = folded_texts(c, ev, who, FOLD_EXACT);
	if (check_stems(c, text, CHECK_DEAD))
		return true;
	return check_stems(c, text, CHECK_REMEMBERED) &&
	       (is_alone(b, ev) ||
		find_name(c, folded_texts(c, ev, who, FOLD_BLIND),
			  book_name(b, who->name), FOLD_BLIND) != SV_NONE);
}
