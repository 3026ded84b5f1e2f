/* What columns are called as (columns_guess.h). */
#include "import/columns_guess.h"

#include "import/form.h"
#include "import/spans.h"
#include "import/ymd.h"
#include "load/foreign.h"
#include "text/fold.h"
#include "wording/date_read.h"

/* Our own reports say the date in more columns than one. */
static void leave_said(struct columns *all)
{
	static const struct sv names[] = { SV_INIT("first"), SV_INIT("last"),
					   SV_INIT("precision") };

	if (!columns_named(all, SV("id")) || !columns_named(all, SV("date")) ||
	    !columns_named(all, names[0]) || !columns_named(all, names[1]))
		return;
	all->said = true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct column *c = columns_named(all, names[i]);

		if (c && c->use == COLUMN_OWN)
			c->use = COLUMN_SAID;
	}
}

static const struct sv label = SV_INIT("Label");

/* The column that says what C is called, as Wikidata has placeLabel beside
 * place, which is an address; or null. */
static const struct column *label_of(const struct columns *all,
				     struct arena *a, const struct column *c)
{
	struct build name = { .arena = a };

	build_sv(&name, c->name);
	build_sv(&name, label);
	return columns_named(all, build_view(&name));
}

/* The field that C is called as, by another program's word, or as what it is
 * the label of: placeLabel, place; empty for none. */
static struct sv foreign_of(struct arena *a, const struct column *c)
{
	struct sv of = form_bare(c->name);
	struct sv field = foreign_field(a, SHAPE_EVENT, of);

	if (field.n > 0 || !sv_ends(of, label))
		return field;
	of.n -= label.n;
	field = foreign_field(a, SHAPE_EVENT, of);
	return field.n > 0 ? field : of;
}

/* Whether C tells of the filling in of a form, as those of Google, Microsoft,
 * SurveyMonkey and Qualtrics do: when that was, and by whom. */
static bool is_of_form(const struct columns *all, struct arena *a,
		       const struct column *c)
{
	static const struct {
		struct sv name, beside;
	} rows[] = {
		{ SV_INIT("timestamp"), SV_INIT("") },
		{ SV_INIT("start-time"), SV_INIT("completion-time") },
		{ SV_INIT("name"), SV_INIT("completion-time") },
		{ SV_INIT("start-date"), SV_INIT("respondent-id") },
		{ SV_INIT("end-date"), SV_INIT("respondent-id") },
		{ SV_INIT("startdate"), SV_INIT("responseid") },
		{ SV_INIT("enddate"), SV_INIT("responseid") },
	};
	struct sv slug = fold_slug(a, c->name);
	bool is = false;

	for (size_t k = 0; k < sizeof(rows) / sizeof(*rows); k++)
		for (size_t i = 0; sv_eq(rows[k].name, slug) && i < all->n; i++)
			is |= rows[k].beside.n == 0 ||
			      sv_eq(fold_slug(a, all->v[i].name),
				    rows[k].beside);
	return is;
}

/* Whether C says less of the event than another column that is called so: it is
 * called as a year is, but with a month it says as much; or it tells of a
 * form. */
static bool is_late(const struct columns *all, struct arena *a,
		    const struct column *c)
{
	bool late = !all->trees && columns_is_year(a, c->name);

	if (is_of_form(all, a, c))
		return true;
	for (size_t i = 0; late && i < all->n; i++)
		late = !ymd_is_month(a, all->v[i].name);
	return late;
}

/* The names of all columns as fold_slug() makes them, in A. */
static struct sv *slugs_of(const struct columns *all, struct arena *a)
{
	struct sv *names = ARENA_NEW(a, all->n, struct sv);

	for (size_t i = 0; i < all->n; i++)
		names[i] = fold_slug(a, form_bare(all->v[i].name));
	return names;
}

/* Whether some cell of the column AT of S is a date. */
static bool has_dates(const struct sheet *s, struct arena *a, size_t at)
{
	struct date_context typed = { .locale = s->locale, .brief = true };
	struct date d;
	bool has = false;

	for (uint32_t i = 0; i < s->rows.n && !has; i++) {
		const struct sheet_row *row = &s->rows.v[i];

		has = at < row->n && !row->cells[at].tree &&
		      date_read(a, sv_trim(row->cells[at].text), &typed, &d,
				NULL);
	}
	return has;
}

/* Takes columns of a table that are the two ends of a date by their names, as
 * Start date and End date, whatever else is called as a date is; what is called
 * Date is that of rows in which they have nothing. */
static void guess_ends(struct columns *all, struct arena *a,
		       const struct sheet *s)
{
	const struct sv *names = slugs_of(all, a);
	size_t last;

	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].mapped &&
		    (sv_eq(column_field(&all->v[i]), SV("date")) ||
		     all->v[i].use == COLUMN_END))
			return;
	for (size_t i = 0; i < all->n && s->table; i++) {
		struct column *c = &all->v[i];

		if (c->use != COLUMN_OWN || is_of_form(all, a, c) ||
		    !spans_begins(a, names, all->n, i, &last) ||
		    !sv_eq(foreign_of(a, c), SV("date")) ||
		    !has_dates(s, a, i) ||
		    (!columns_use_as(all, &all->v[last], SV("end")) &&
		     all->v[last].use != COLUMN_END))
			continue;
		c->use = COLUMN_FIELD;
		c->field = schema_field(SHAPE_EVENT, SV("date"));
		c->first = true;
		return;
	}
}

/* Takes columns that say a span between them. */
static void guess_spans(struct columns *all, struct arena *a)
{
	const struct sv *names = slugs_of(all, a);
	size_t last;

	for (size_t i = 0; i < all->n; i++) {
		struct column *c = &all->v[i];

		if (is_of_form(all, a, c) ||
		    !spans_begins(a, names, all->n, i, &last))
			continue;
		columns_use_as(all, c, SV("date"));
		if (c->field && sv_eq(c->field->key, SV("date")))
			columns_use_as(all, &all->v[last], SV("end"));
	}
}

/* Leaves to a date the columns of S that stand in it already, each row its own:
 * in what is left of them "Tag" is no tag. */
static void leave_joined(struct columns *all, const struct sheet *s)
{
	for (uint32_t i = 0; i < s->joined.n; i++) {
		struct column *c = columns_named(all, s->joined.v[i].name);
		struct column *of = columns_named(all, s->joined.v[i].text);

		if (c && of && c->use == COLUMN_OWN) {
			c->of = of;
			c->joined = s->table;
		}
	}
}

/* Whether NAME, ours or another program's word, is something; FIELD: which, or
 * null for what is none. */
static bool is_known(const struct columns *all, struct arena *a, struct sv name,
		     const struct field **field)
{
	enum column_use use;

	return columns_find_use(all, columns_bare(name), &use, field) ||
	       columns_find_use(all, foreign_field(a, SHAPE_EVENT, name), &use,
				field);
}

/* Takes C, of no other meaning, by its name without the hint that it ends with,
 * "Title (in short)": a text, and no date; but not where the hint is a column
 * itself, other than an address. */
static void guess_hinted(struct columns *all, struct arena *a, struct column *c)
{
	struct sv name = form_cut(c->name);
	struct sv hint = sv_trim(sv_slice(c->name, name.n, c->name.n));
	const struct field *field, *of;

	if (hint.n < 3 || !is_known(all, a, name, &field) || !field ||
	    (is_known(all, a, sv_slice(hint, 1, hint.n - 1), &of) &&
	     !(of && of->type == FIELD_URLS)))
		return;
	if (field->type == FIELD_TEXT || field->type == FIELD_NEEDED_TEXT ||
	    columns_take_many(field))
		columns_use_as(all, c, field->key);
}

void columns_guess(struct columns *all, struct arena *a, const struct sheet *s)
{
	leave_joined(all, s);
	for (size_t i = 0; i < all->n; i++)
		if (!label_of(all, a, &all->v[i]))
			columns_use_as(all, &all->v[i],
				       columns_bare(all->v[i].name));
	guess_ends(all, a, s);
	leave_said(all);
	for (size_t i = 0; i < 2 * all->n; i++) {
		struct column *c = &all->v[i % all->n];
		struct sv field = foreign_of(a, c);

		/* It ends no date of another column. */
		if (sv_eq(field, SV("end")) && is_of_form(all, a, c))
			continue;
		if (field.n > 0 && !label_of(all, a, c) &&
		    is_late(all, a, c) == (i >= all->n))
			columns_use_as(all, c, field);
	}
	guess_spans(all, a);
	for (size_t i = 0; i < all->n && s->table; i++)
		guess_hinted(all, a, &all->v[i]);
}
