/* What is known of one of a class, and what is counted of its events. */
#include "tell/dossier.h"

#include "base/build.h"
#include "base/port.h"
#include "book/called.h"
#include "tell/met.h"
#include "tell/teller.h"
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

bool dossier_acts(const struct dossier *d)
{
	return class_of(d->class)->rows->spelt &&
	       index_participations(d->corpus->x)[d->no] > 0;
}

/* ---- counts ---- */

static int by_most(const void *x, const void *y, void *arg)
{
	const struct dossier_count *a = x, *b = y;

	(void)arg;
	if (a->n != b->n)
		return a->n > b->n ? -1 : 1;
	return a->no < b->no ? -1 : a->no > b->no;
}

/* Those of N counts EVENTS that are not 0, in A, but for BUT. */
static struct dossier_list list_of(struct arena *a, const uint32_t *events,
				   uint32_t n, uint32_t but)
{
	struct dossier_count *v = ARENA_NEW(a, n, struct dossier_count);
	size_t some = 0;

	for (uint32_t i = 0; i < n; i++)
		if (events[i] > 0 && i != but)
			v[some++] = (struct dossier_count){ i, events[i] };
	port_sort(v, some, sizeof(*v), by_most, NULL);
	return (struct dossier_list){ v, some };
}

static struct dossier_list counted(struct arena *a, const struct dossier *d,
				   enum class_no class, bool but_itself)
{
	struct count c = class_count(a, d->corpus, class, d->hits, false);

	return list_of(a, c.events, c.n, but_itself ? d->no : UINT32_MAX);
}

/* Who was there with it; of what is no name, and of a place where nobody acts
 * for it, who is in its events at all, as the names pane counts. */
static struct dossier_list with_of(struct arena *a, const struct dossier *d)
{
	const struct corpus *c = d->corpus;

	if (!dossier_acts(d))
		return counted(a, d, CLASS_WHO, false);
	return list_of(a, met_with(a, c->b, d->hits, d->no),
		       book_names(c->b), d->no);
}

/* Where the events happened, an event once: as they name it, not what that lies
 * in. */
static struct dossier_list places_of(struct arena *a, const struct dossier *d,
				     bool but_itself)
{
	const struct book *b = d->corpus->b;
	uint32_t names = book_names(b);
	uint32_t *events = ARENA_NEW(a, names, uint32_t);
	event_no *seen = ARENA_NEW(a, names, event_no);

	for (size_t i = 0; i < d->hits.n; i++) {
		event_no ev = d->hits.v[i];
		size_t n;
		const struct where *where = book_where(b, ev, &n);

		for (size_t k = 0; k < n; k++) {
			name_no place = where[k].place;

			if (where[k].flags & WHERE_ABOUT ||
			    seen[place] == ev + 1)
				continue;
			seen[place] = ev + 1;
			events[place]++;
		}
	}
	return list_of(a, events, names, but_itself ? d->no : UINT32_MAX);
}

/* As what it is in each event, how often, and where it is not present. */
static void count_roles(struct arena *a, struct dossier *d)
{
	const struct book *b = d->corpus->b;
	uint32_t roles = book_role_count(b);
	uint32_t *events = ARENA_NEW(a, roles, uint32_t);
	event_no *seen = ARENA_NEW(a, roles, event_no);
	struct sv *in = ARENA_NEW(a, d->hits.n, struct sv);

	for (size_t i = 0; i < d->hits.n; i++) {
		event_no ev = d->hits.v[i];
		bool absent = false, present = false;
		size_t n;
		const struct who *who = book_who(b, ev, &n);

		for (size_t k = 0; k < n; k++) {
			role_no role = who[k].role;

			if (who[k].name != d->no)
				continue;
			*(who[k].flags & WHO_ABSENT ? &absent : &present) =
				true;
			if (in[i].n == 0)
				in[i] = called_role(b, role, d->locale);
			if (seen[role] == ev + 1)
				continue;
			seen[role] = ev + 1;
			events[role]++;
		}
		d->spoken += absent && !present;
	}
	d->in = in;
	d->roles = list_of(a, events, roles, UINT32_MAX);
}

/* ---- a name ---- */

/* "as of November 2024 [1] ¶2" */
static void put_held(struct build *b, const struct teller *t,
		     const struct office *o)
{
	struct sv dates = teller_edtf(t, book_text(t->book, o->dates));
	const struct cite *cites = book_cites(t->book, o->cites);

	if (dates.n == 0)
		dates = teller_holds(t, book_text(t->book, o->as_of));
	build_str(b, b->n > 0 && (dates.n > 0 || o->cites.count > 0) ? ", " :
								       "");
	build_sv(b, dates);
	for (uint32_t i = 0; i < o->cites.count; i++) {
		struct sv at = book_cite_at(b->arena, t->book, &cites[i]);

		build_fmt(b, "%s[%u]", b->n > 0 ? " " : "",
			  cites[i].source + 1);
		if (at.n == 0)
			continue;
		build_str(b, "\u00a0");
		doc_place(b, at, t->options.ascii ? SV("#") : SV("¶"));
	}
}

static void find_offices(struct arena *a, struct dossier *d, struct teller *t)
{
	size_t n;
	const struct office *all = book_offices(t->book, d->no, &n);
	struct dossier_office *v = ARENA_NEW(a, n, struct dossier_office);
	struct build *when = ARENA_NEW(a, n, struct build);

	for (size_t i = 0; i < n; i++) {
		struct sv title = teller_office(t, &all[i]);
		size_t at = 0;

		while (at < d->noffices && !sv_eq(v[at].title, title))
			at++;
		if (at == d->noffices) {
			d->noffices++;
			when[at].arena = a;
		}
		v[at].title = title;
		put_held(&when[at], t, &all[i]);
		v[at].when = build_view(&when[at]);
	}
	d->offices = v;
}

static void find_spellings(struct arena *a, struct dossier *d, bool ascii)
{
	const struct book *book = d->corpus->b;
	struct build b = { .arena = a };
	size_t n;
	const struct spelling *v = book_spellings(book, d->no, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv lang = book_text(book, v[i].lang);

		if (i > 0)
			build_str(&b, ascii ? ", " : " · ");
		build_sv(&b, book_text(book, v[i].name));
		if (lang.n > 0)
			build_fmt(&b, "\u00a0(%.*s)", SV_ARG(lang));
	}
	d->spellings = build_view(&b);
}

struct dossier dossier_of(struct arena *a, const struct corpus *c,
			  enum class_no class, uint32_t no, struct hits hits,
			  const struct dossier_want *want)
{
	const struct locale *l = want->locale;
	struct dossier d = { .corpus = c, .locale = l, .class = class,
			     .no = no, .hits = hits };
	struct teller t = { .m.arena = a, .life = a, .book = c->b,
			    .hits = hits,
			    .options = { .locale = l, .iso = want->iso,
					 .ascii = want->ascii } };
	bool named = class_of(class)->rows->spelt;

	d.name = class_shown(a, c->b, class, no, l);
	d.within = class_parent(c->b, class, no);
	d.period = teller_period(&t);
	d.with = with_of(a, &d);
	d.places = places_of(a, &d, named);
	d.sources = counted(a, &d, CLASS_SOURCES, class == CLASS_SOURCES);
	if (class == CLASS_SOURCES)
		d.url = book_source_field(c->b, no, SV("url"));
	if (!named)
		return d;
	if (d.within == UINT32_MAX)
		d.within = book_name_country(c->b, no);
	find_offices(a, &d, &t);
	find_spellings(a, &d, want->ascii);
	count_roles(a, &d);
	return d;
}
