/* What is known of one of a class, counted. */
#include "tell/dossier.h"

#include "book/called.h"
#include "text/letter.h"

static const struct {
	enum class_no class;
	enum label called;
} sorts[] = {
	{ CLASS_PEOPLE, LABEL_PERSON },
	{ CLASS_ORGANISATIONS, LABEL_ORGANISATION },
	{ CLASS_PLACES, LABEL_A_PLACE },
	{ CLASS_KINDS, LABEL_A_KIND },
	{ CLASS_SERIES, LABEL_A_SERIES },
	{ CLASS_SOURCES, LABEL_A_SOURCE },
};

enum { SORTS = sizeof(sorts) / sizeof(sorts[0]) };

static size_t sort_of(enum class_no class)
{
	size_t i = 0;

	while (i < SORTS && sorts[i].class != class)
		i++;
	return i;
}

bool dossier_can(enum class_no class)
{
	return sort_of(class) < SORTS;
}

struct sv dossier_sort(struct arena *a, enum class_no class,
		       const struct locale *l)
{
	return letter_first(a, l, label_text(l, sorts[sort_of(class)].called),
			    true);
}

/* As what the name NO is in EV, the first of its roles; or empty. */
static struct sv role_in(const struct book *b, event_no ev, name_no no,
			 const struct locale *l)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (who[i].name == no)
			return called_role(b, who[i].role, l);
	return (struct sv){ 0 };
}

struct dossier dossier_of(struct arena *a, const struct corpus *c,
			  enum class_no class, uint32_t no, struct hits hits,
			  const struct locale *l)
{
	struct dossier d = { .corpus = c, .locale = l, .class = class,
			     .no = no, .hits = hits };
	struct sv *roles;

	d.name = class_shown(a, c->b, class, no, l);
	if (!class_of(class)->rows->spelt)
		return d;
	roles = ARENA_NEW(a, hits.n, struct sv);
	for (size_t i = 0; i < hits.n; i++)
		roles[i] = role_in(c->b, hits.v[i], no, l);
	d.roles = roles;
	return d;
}
