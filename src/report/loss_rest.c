/* Counting what a format has no room for beside events (loss.h). */
#include "book/each.h"
#include "report/catalogue.h"
#include "report/named.h"

static void count_names(struct losses *losses, const struct book *b,
			const bool *named)
{
	for (name_no name = 0; name < book_names(b); name++) {
		if (!named[name] || book_name_id(b, name).n == 0)
			continue;
		losses->n[LOSS_NAMED] += named_is_told(b, name);
		losses->n[LOSS_WITHIN] +=
			book_name_class(b, name) == NAME_PLACE &&
			book_name_in(b, name) != NO_NAME;
	}
}

/* What is said of the whole besides its title and what it is about. */
static size_t count_head(const struct book *b)
{
	const struct sv texts[] = { book_compiled_by(b), book_updated(b),
				    book_language(b), book_version(b),
				    book_rights(b) };
	size_t n = 0;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		n += texts[i].n > 0;
	return n;
}

static size_t count_apart(const struct book *b)
{
	size_t n, apart = 0;
	const struct figure *all = book_all_figures(b, &n);

	for (size_t i = 0; i < n; i++)
		apart += all[i].event == NO_EVENT && !all[i].otherwise;
	return apart;
}

/* Lists of who uses a name of those NAMED. */
static void count_users(struct losses *losses, const struct book *b,
		       const bool *named)
{
	for (name_no name = 0; name < book_names(b); name++) {
		size_t n;
		const struct spelling *s = book_spellings(b, name, &n);

		for (size_t i = 0; i < n && named[name]; i++)
			losses->n[LOSS_USERS] += s[i].some != 0;
	}
}

/* Kinds and series of the N events HITS, and roles, that files tell of. */
static size_t count_words(const struct book *b, const event_no *hits, size_t n,
			  bool *kinds, bool *series)
{
	size_t words = 0;

	for (role_no r = 0; r < book_role_count(b); r++)
		words += book_role_origin(b, r).line > 0;
	for (size_t i = 0; i < n; i++) {
		size_t nkinds;
		const kind_no *k = book_kinds(b, hits[i], &nkinds);
		series_no s = book_series(b, hits[i]);

		for (size_t j = 0; j < nkinds; j++) {
			words += !kinds[k[j]] &&
				 book_kind_origin(b, k[j]).line > 0;
			kinds[k[j]] = true;
		}
		if (s == NO_SERIES || series[s])
			continue;
		series[s] = true;
		words += book_series_declared(b, s);
	}
	return words;
}

/* ---- sources ---- */

struct sources {
	struct losses *losses;
	const struct book *b;
	bool *seen;
};

/* What is told of SOURCE besides what it is cited by. */
static void count_source(struct sources *s, source_no source)
{
	size_t n;
	const char *const *fields = catalogue_fields(&n);

	if (s->seen[source])
		return;
	s->seen[source] = true;
	for (size_t i = 0; i < n; i++)
		s->losses->n[LOSS_FIELD] +=
			book_source_field(s->b, source, sv_of(fields[i])).n > 0;
	s->losses->n[LOSS_FIELD] += !sv_eq(book_source_title(s->b, source),
					   book_source_id(s->b, source));
}

static bool count_cites(struct range cites, void *sources)
{
	struct sources *s = sources;
	const struct cite *cite = book_cites(s->b, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		count_source(s, cite[i].source);
	return false;
}

void loss_of_rest(struct losses *losses, const struct book *b,
		  const event_no *hits, size_t n, uint64_t holds)
{
	struct arena a = { 0 };
	struct sources sources = { losses, b, NULL };
	const bool *named;

	if (!losses)
		return;
	named = named_by(&a, b, hits, n);
	if (!(holds & LOSS_BIT(NAMED)))
		count_names(losses, b, named);
	if (!(holds & LOSS_BIT(USERS)))
		count_users(losses, b, named);
	if (holds & LOSS_BIT(WITHIN))
		losses->n[LOSS_WITHIN] = 0;
	if (!(holds & LOSS_BIT(WORD)))
		losses->n[LOSS_WORD] += count_words(
			b, hits, n, ARENA_NEW(&a, book_kind_count(b), bool),
			ARENA_NEW(&a, book_series_count(b), bool));
	if (!(holds & LOSS_BIT(ABOUT)))
		losses->n[LOSS_ABOUT] += (size_t)(book_heading(b).n > 0) +
					 (book_about(b).n > 0);
	if (!(holds & LOSS_BIT(HEAD)))
		losses->n[LOSS_HEAD] += count_head(b);
	if (!(holds & LOSS_BIT(APART)))
		losses->n[LOSS_APART] += count_apart(b);
	sources.seen = ARENA_NEW(&a, book_sources(b), bool);
	for (size_t i = 0; i < n && !(holds & LOSS_BIT(FIELD)); i++)
		each_cites(b, hits[i], count_cites, &sources);
	arena_free(&a);
}
