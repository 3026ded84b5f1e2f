/* Columns that say a span between them (spans.h). */
#include "import/spans.h"

#include "import/columns_use.h"
#include "load/foreign.h"
#include "text/fold.h"

static const struct {
	struct sv first, last;
} pairs[] = {
	{ SV_INIT("from"), SV_INIT("to") },
	{ SV_INIT("start"), SV_INIT("end") },
	{ SV_INIT("startdate"), SV_INIT("enddate") },
	{ SV_INIT("start-time"), SV_INIT("end-time") },
	{ SV_INIT("starttime"), SV_INIT("endtime") },
	{ SV_INIT("starts"), SV_INIT("ends") },
	{ SV_INIT("begin"), SV_INIT("end") },
	{ SV_INIT("startdatum"), SV_INIT("enddatum") },
	{ SV_INIT("beginnt-am"), SV_INIT("endet-am") },
	{ SV_INIT("debut"), SV_INIT("fin") },
	{ SV_INIT("data-nachala"), SV_INIT("data-okonchaniya") },
	{ SV_INIT("data-nachala"), SV_INIT("data-zaversheniya") },
	{ SV_INIT("von"), SV_INIT("bis") },
	{ SV_INIT("ab"), SV_INIT("bis") },
	{ SV_INIT("beginn"), SV_INIT("ende") },
	{ SV_INIT("s"), SV_INIT("po") },
	{ SV_INIT("ot"), SV_INIT("do") },
	{ SV_INIT("z"), SV_INIT("pa") },
	{ SV_INIT("ad"), SV_INIT("da") },
	{ SV_INIT("baslangic"), SV_INIT("son") },
	{ SV_INIT("evveli"), SV_INIT("axiri") },
	{ SV_INIT("du"), SV_INIT("au") },
};

enum { NPAIRS = sizeof(pairs) / sizeof(*pairs) };

/* Whether NAME is a word for a date, or for a year. */
static bool is_date(struct arena *a, struct sv name)
{
	return sv_eq(name, SV("date")) || columns_is_year(a, name) ||
	       sv_eq(foreign_field(a, SHAPE_EVENT, name), SV("date"));
}

/* NAME with LAST for the word FIRST, which is all of it, or what begins or ends
 * it beside a word for a date; empty for any other. */
static struct sv other_of(struct arena *a, struct sv name, struct sv first,
			  struct sv last)
{
	struct build other = { .arena = a };
	size_t rest = name.n - first.n;

	if (sv_eq(name, first))
		return last;
	if (name.n < first.n + 2)
		return (struct sv){ 0 };
	if (sv_ends(name, first) && name.s[rest - 1] == '-' &&
	    is_date(a, sv_slice(name, 0, rest - 1))) {
		build_sv(&other, sv_slice(name, 0, rest));
		build_sv(&other, last);
	} else if (sv_starts(name, first) && name.s[first.n] == '-' &&
		   is_date(a, sv_slice(name, first.n + 1, name.n))) {
		build_sv(&other, last);
		build_sv(&other, sv_slice(name, first.n, name.n));
	}
	return build_view(&other);
}

bool spans_is_word(struct arena *a, struct sv name)
{
	struct sv slug = fold_slug(a, name);
	bool is = false;

	for (size_t i = 0; i < NPAIRS && !is; i++)
		is = other_of(a, slug, pairs[i].first, pairs[i].last).n > 0 ||
		     other_of(a, slug, pairs[i].last, pairs[i].first).n > 0;
	return is;
}

bool spans_begins(struct arena *a, const struct sv *names, size_t n, size_t i,
		  size_t *last)
{
	for (size_t k = 0; k < NPAIRS; k++) {
		struct sv other = other_of(a, names[i], pairs[k].first,
					   pairs[k].last);

		for (*last = 0; other.n > 0 && *last < n; ++*last)
			if (sv_eq(names[*last], other))
				return true;
	}
	return false;
}
