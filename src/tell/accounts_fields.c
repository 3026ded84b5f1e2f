/* What each source says of the fields of an event: what that has itself, what
 * its variants have instead, and its parts (accounts.h). */
#include "book/called.h"
#include "book/choice.h"
#include "book/figure.h"
#include "book/when.h"
#include "tell/accounts_parts.h"

/* What the event has for a field. */
struct own {
	struct sv label, field;
	struct sv text;      /* in words of the language */
	struct sv words;     /* the source's own; or empty */
	struct range cites;  /* of the fact; none: those of the event */
	struct sv against;   /* what a figure is checked by, if that differs */
	bool inferred;       /* TEXT is the author's reading */
};

/* "Alder, “the port”": the words only when there is one whose they are, and
 * of what is inferred they alone.  "growth: 20 per cent, 5 to 7 is +40" */
static struct sv own_said(struct telling *v, const struct own *o, bool one)
{
	struct sv words = accounts_quoted(v, one ? o->words : SV(""));
	struct build b = { .arena = v->arena };

	if (o->inferred)
		return words;
	build_sv(&b, o->text);
	build_sv(&b, o->against);
	build_str(&b, words.n ? ", " : "");
	build_sv(&b, words);
	return build_view(&b);
}

/* O: said by its cites, or where there are none by those of the event. */
static void add_own(struct telling *v, struct own o)
{
	struct said said;

	if (o.text.n == 0)
		return;
	said = o.cites.count ? accounts_said(v, o.cites, SV("")) :
			       *accounts_said_of(v, o.field);
	o.inferred |= said.inferred;
	o.text = own_said(v, &o, said.n == 1);
	for (size_t i = 0; o.text.n > 0 && i <= ACCOUNTS_SHOWN; i++)
		if (said.by[i])
			accounts_add(v, o.label, said.by[i]->source,
			    (struct account_value){
			     .text = o.text,
			     .at = book_cite_at(v->arena, v->b, said.by[i]),
			     .followed = i == 0 && !o.inferred,
			     .against = o.against.n > 0 && !o.inferred,
			    });
}

/* TEXT as CITES have it otherwise. */
static void add_other(struct telling *v, struct sv label, struct sv text,
		      struct range cites, enum bearing bearing)
{
	const struct cite *c = book_cites(v->b, cites);

	for (uint32_t i = 0; text.n > 0 && i < cites.count; i++)
		accounts_add(v, label, c[i].source,
		    (struct account_value){
			    .text = text,
			    .at = book_cite_at(v->arena, v->b, &c[i]),
			    .bearing = bearing,
		    });
}

static struct sv who_text(struct telling *v, const struct who *who)
{
	struct runs runs = { 0 };

	tell_participant_alone(&v->t, &runs, who);
	return accounts_text(v, runs);
}

static struct sv where_text(struct telling *v, struct where where)
{
	struct runs runs = { 0 };

	where.cites.count = where.as.length = 0;
	tell_place(&v->t, &runs, &where, false);
	return accounts_text(v, runs);
}

static struct sv figure_text(struct telling *v, struct figure f)
{
	struct runs runs = { 0 };

	f.cites.count = f.counts.count = f.inferred.count = f.note.length = 0;
	tell_figure(&v->t, &runs, &f);
	return accounts_text(v, runs);
}

/* Whether what F comes to is the author's reading, or all of it. */
static bool is_value_inferred(const struct telling *v, const struct figure *f)
{
	const struct fact *why = book_fact_rows(v->b, f->inferred);

	for (uint32_t i = 0; i < f->inferred.count; i++) {
		struct sv key = book_text(v->b, why[i].key);

		if (key.n == 0 || sv_eq(key, SV("value")))
			return true;
	}
	return false;
}

static struct sv fact_text(struct telling *v, const struct fact *fact)
{
	struct runs runs = { 0 };

	tell_result(&v->t, &runs, fact);
	return accounts_text(v, runs);
}

static struct sv place_label(const struct telling *v,
			     const struct where *where)
{
	return teller_label(&v->t, where->flags & WHERE_ABOUT ?
					   LABEL_CONCERNING :
					   LABEL_PLACE);
}

/* What a fact of KIND is called, and its field; empty: it is not told here. */
static struct sv fact_label(const struct telling *v, uint32_t kind,
			    struct sv *field)
{
	*field = kind == FACT_RESULT ? SV("results") :
		 kind == FACT_ITEM   ? SV("items") :
				       SV("");
	return kind == FACT_RESULT ? accounts_label(v, LABEL_RESULTS) :
	       kind == FACT_ITEM   ? accounts_label(v, LABEL_ITEMS) :
				     SV("");
}

/* What EV has where FIELD of a variant is a single text; or empty. */
static struct sv own_text(const struct telling *v, struct sv field)
{
	size_t n;

	if (sv_eq(field, SV("date")))
		return teller_edtf(&v->t, book_date_written(v->b, v->ev));
	if (sv_eq(field, SV("title")))
		return called_title(v->b, v->ev, v->t.options.locale);
	if (sv_eq(field, SV("number")))
		return book_number(v->b, v->ev);
	if (sv_eq(field, SV("status")))
		return teller_choice(&v->t,
				     choice_status(book_status(v->b, v->ev)));
	if (sv_eq(field, SV("summary")))
		return book_summary(v->b, v->ev);
	if (sv_eq(field, SV("kind")))
		return called_kind(v->b, book_kinds(v->b, v->ev, &n)[0],
				   v->t.options.locale);
	return SV("");
}

/* ---- fields ---- */

/* The source's own words for the date. */
static struct sv date_text(const struct telling *v)
{
	size_t n;
	const struct fact *fact = book_facts(v->b, v->ev, &n);

	for (size_t i = 0; i < n; i++)
		if (fact[i].kind == FACT_DATE_TEXT)
			return book_text(v->b, fact[i].value);
	return SV("");
}

static void add_date(struct telling *v)
{
	bool inferred = book_date_inferred(v->b, v->ev);

	add_own(v, (struct own){
		.label = accounts_key(v, SV("date")),
		.field = SV("date"),
		.text = own_text(v, SV("date")),
		.words = inferred ? date_text(v) : SV(""),
		.inferred = inferred,
	});
}

size_t accounts_date(struct telling *v)
{
	struct sv date = SV("date");
	struct said said;

	accounts_others(v);
	said = accounts_said(v, book_own_cites(v->b, v->ev), date);
	if (own_text(v, date).n == 0 || said.n == 0 ||
	    book_date_inferred(v->b, v->ev) ||
	    book_inferred(v->b, v->ev, date).n > 0)
		return v->sources.n;
	return accounts_find(v, said.by[0]->source);
}

static void add_rows(struct telling *v)
{
	size_t n;
	const struct who *who = book_who(v->b, v->ev, &n);
	const struct where *where;

	for (size_t i = 0; i < n; i++)
		add_own(v, (struct own){
			.label = called_role(v->b, who[i].role,
					     v->t.options.locale),
			.field = SV("who"),
			.text = who_text(v, &who[i]),
			.cites = book_who_more(v->b, &who[i])->cites,
			.inferred = who[i].flags & WHO_INFERRED,
		});
	where = book_where(v->b, v->ev, &n);
	for (size_t i = 0; i < n; i++)
		add_own(v, (struct own){
			.label = place_label(v, &where[i]),
			.field = SV("place"),
			.text = where_text(v, where[i]),
			.words = book_text(v->b, where[i].as),
			.cites = where[i].cites,
			.inferred = where[i].flags & WHERE_INFERRED,
		});
}

static struct own own_figure(struct telling *v, const struct figure *f)
{
	return (struct own){
		.label = accounts_label(v, LABEL_FIGURES),
		.field = SV("figures"),
		.text = figure_text(v, *f),
		.cites = f->cites,
		.inferred = is_value_inferred(v, f),
		.against = teller_against(&v->t, f),
	};
}

static void add_facts(struct telling *v)
{
	size_t n;
	const struct fact *fact = book_facts(v->b, v->ev, &n);
	const struct figure *f;
	const uint32_t *first;

	for (size_t i = 0; i < n; i++) {
		struct own own = { .cites = fact[i].cites };

		own.label = fact_label(v, fact[i].kind, &own.field);
		own.text = own.label.n > 0 ? fact_text(v, &fact[i]) : SV("");
		add_own(v, own);
	}
	f = book_figures(v->b, v->ev, &n);
	first = figures_first(v->arena, v->b, f, n);
	for (size_t i = 0; i < n; i++) {
		struct own own = own_figure(v, &f[i]);

		if (first && first[i] != i)
			add_other(v, own.label,
				  own.inferred ? SV("") : own.text,
				  own.cites, BEARING_DIFFERS);
		else
			add_own(v, own);
	}
}

/* The place that CITES of a variant have: of an inferred one their words. */
static void add_variant_place(struct telling *v, const struct where *where,
			      struct range cites)
{
	struct own own = {
		.text = where_text(v, *where),
		.words = book_text(v->b, where->as),
		.inferred = where->flags & WHERE_INFERRED,
	};

	add_other(v, place_label(v, where),
		  own_said(v, &own, cites.count == 1), cites,
		  own.inferred ? BEARING_UNKNOWN :
				 bearing_of_place(&v->bearings, where));
}

/* The rows of X. */
static void add_variant_rows(struct telling *v, const struct variant *x)
{
	const struct who *who = book_who_rows(v->b, x->who);
	const struct where *where = book_where_rows(v->b, x->where);
	const struct figure *f = book_figure_rows(v->b, x->figures);
	const struct fact *fact = book_fact_rows(v->b, x->facts);

	for (uint32_t i = 0; i < x->who.count; i++)
		if (!(who[i].flags & WHO_INFERRED))
			add_other(v, called_role(v->b, who[i].role,
						 v->t.options.locale),
				  who_text(v, &who[i]), x->cites,
				  BEARING_UNKNOWN);
	for (uint32_t i = 0; i < x->where.count; i++)
		add_variant_place(v, &where[i], x->cites);
	for (uint32_t i = 0; i < x->figures.count; i++)
		if (!is_value_inferred(v, &f[i]))
			add_other(v, accounts_label(v, LABEL_FIGURES),
				  figure_text(v, f[i]), x->cites,
				  bearing_of_figure(&v->bearings, &f[i]));
	for (uint32_t i = 0; i < x->facts.count; i++) {
		struct sv field, label = fact_label(v, fact[i].kind, &field);

		if (label.n > 0)
			add_other(v, label, fact_text(v, &fact[i]), x->cites,
				  BEARING_UNKNOWN);
	}
}

/* What the event has where FIELD of a variant is a single text, once. */
static void add_beside(struct telling *v, struct sv field)
{
	struct said *said = accounts_said_of(v, field);

	if (said->beside || sv_eq(field, SV("date")))
		return;
	said->beside = true;
	add_own(v, (struct own){
		.label = accounts_key(v, field),
		.field = field,
		.text = own_text(v, field),
	});
}

static void add_variants(struct telling *v)
{
	size_t n;
	const struct variant *x = book_variants(v->b, v->ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv field = book_text(v->b, x[i].field);
		struct sv value = teller_other(&v->t, &x[i]);

		add_variant_rows(v, &x[i]);
		if (value.n == 0)
			continue;
		add_beside(v, field);
		add_other(v, accounts_key(v, field), value, x[i].cites,
			  bearing_of_text(&v->bearings, &x[i]));
	}
}

/* Each part, as far as sources of the whole tell it, each source once. */
static void add_parts(struct telling *v)
{
	size_t n, ncites;
	const struct link *links = book_links(v->b, v->ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct cite *c =
			book_sources_of(v->b, links[i].to, &ncites);

		v->turn++;
		for (size_t k = 0; links[i].kind == LINK_HAS_PART && k < ncites;
		     k++) {
			size_t account = accounts_find(v, c[k].source);

			if (account == v->sources.n ||
			    v->seen[account] == v->turn)
				continue;
			v->seen[account] = v->turn;
			accounts_add(
			    v, accounts_label(v, LABEL_HAS_PART), c[k].source,
			    (struct account_value){
				    .text = called_title(v->b, links[i].to,
							 v->t.options.locale),
				    .at = book_cite_at(v->arena, v->b, &c[k]),
			    });
		}
	}
}

void accounts_fields(struct telling *v)
{
	add_date(v);
	add_rows(v);
	add_facts(v);
	add_variants(v);
	add_parts(v);
}
