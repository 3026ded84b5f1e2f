/* What is about the dead by its nature, so that one may be named in it. */
#include "check/naming.h"
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

/* Whether ROLE is of somebody who left something, or whom others deal with. */
static bool is_left(const struct book *b, role_no role)
{
	static const char roles[] =
		" author co-author composer writer poet painter artist sculptor"
		" architect photographer founder namesake patron owner accused"
		" defendant convict victim ";
	struct sv id = book_role_id(b, role);
	size_t at = sv_find(sv_of(roles), id, 0);

	return at != SV_NONE && id.n > 0 && roles[at - 1] == ' ' &&
	       roles[at + id.n] == ' ';
}

bool check_posthumous(struct checking *c, event_no ev, const struct who *who)
{
	const struct book *b = c->book;
	enum naming naming = naming_of(c, ev, who->name);
	struct sv text;

	if (acts(b, who->role) || naming == NAMING_ACTOR)
		return false;
	if (naming == NAMING_OTHER || honours(b, ev) || is_left(b, who->role))
		return true;
	text = folded_texts(c, ev, who, FOLD_EXACT);
	if (check_stems(c, text, CHECK_DEAD))
		return true;
	return check_stems(c, text, CHECK_REMEMBERED) &&
	       (is_alone(b, ev) ||
		find_name(c, folded_texts(c, ev, who, FOLD_BLIND),
			  book_name(b, who->name), FOLD_BLIND) != SV_NONE);
}
