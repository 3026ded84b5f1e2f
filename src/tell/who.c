/* Who took part in an event, with the offices they held then. */
#include <stdlib.h>

#include "base/build.h"
#include "book/called.h"
#include "book/office.h"
#include "index/classes.h"
#include "tell/teller.h"
#include "text/fold.h"

/* How many of the long words of BODY, of which there are *OF, stand in
 * TITLE, even as part of another: "Belarus" in "Belarusian". */
static size_t shared_words(const struct teller *t, struct sv title,
			   struct sv body, size_t *of)
{
	enum { LONG = 4 }; /* bytes */
	struct sv in = fold_copy(t->m.arena, title, FOLD_EXACT);
	struct sv rest = fold_copy(t->m.arena, body, FOLD_EXACT);
	size_t shared = 0;

	*of = 0;
	while (rest.n) {
		struct sv word = sv_cut(&rest, ' ');

		if (word.n < LONG)
			continue;
		*of += 1;
		shared += sv_find(in, word, 0) != SV_NONE;
	}
	return shared;
}

/* One of several who have a name is told from the others. */
static void tell_name(struct teller *t, struct runs *to, name_no name)
{
	maker_link(&t->m, to, RUN_NAME,
		   class_shown(t->m.arena, t->book, CLASS_WHO, name,
			       t->options.locale),
		   TARGET_NAME, name);
}

struct sv teller_office(const struct teller *t, const struct office *office)
{
	struct build b = { .arena = t->m.arena };
	struct sv title = book_text(t->book, office->title);
	struct sv called = called_office(t->book, office, t->options.locale);
	size_t words;

	if (office->of == NO_NAME ||
	    shared_words(t, title, book_name(t->book, office->of), &words) ||
	    shared_words(t, called,
			 called_name(t->book, office->of, t->options.locale),
			 &words))
		return called;
	build_sv(&b, called);
	build_sv(&b, teller_filled(t,
				   book_name_class(t->book, office->of) ==
						   NAME_PLACE ?
					   LABEL_OFFICE_OF_PLACE :
					   LABEL_OFFICE_OF_BODY,
				   called_name(t->book, office->of,
					       t->options.locale)));
	return build_view(&b);
}

/* What is only known to have been held at some other time says so. */
static void tell_held(struct teller *t, struct runs *to,
		      const struct office *office)
{
	struct sv dates = teller_edtf(t, book_text(t->book, office->dates));

	if (dates.n == 0)
		dates = teller_holds(t, book_text(t->book, office->as_of));
	maker_text(&t->m, to, RUN_OFFICE, SV(" ("));
	maker_text(&t->m, to, RUN_OFFICE,
		   dates.n ? dates : teller_label(t, LABEL_WHEN_UNKNOWN));
	maker_text(&t->m, to, RUN_OFFICE, SV(")"));
}

static void tell_offices(struct teller *t, struct runs *to, name_no name,
			 const struct date *d)
{
	struct held held = office_at(t->m.arena, t->book, name, d);
	bool could = held.answer == ANSWER_COULD;

	for (size_t i = 0; i < held.n; i++) {
		maker_text(&t->m, to, i ? RUN_OFFICE : RUN_BESIDE,
			   i ? SV("; ") : SV(", "));
		if (could && held.v[i]->dates.length)
			maker_text(&t->m, to, RUN_OFFICE,
				   teller_label(t, LABEL_OFFICE_PERHAPS));
		maker_text(&t->m, to, RUN_OFFICE,
			   teller_office(t, held.v[i]));
		if (could)
			tell_held(t, to, held.v[i]);
	}
}

/* "other members (Milli Majlis)"; "Belarusian artists" says it itself. */
static void tell_group(struct teller *t, struct runs *to,
		       const struct who *who)
{
	struct range r = book_who_more(t->book, who)->of;
	const name_no *of = book_name_list(t->book, r);
	struct sv group = book_group(t->book, who);
	bool open = false;

	maker_text(&t->m, to, RUN_TEXT, group);
	for (uint32_t i = 0; i < r.count; i++) {
		struct sv name = book_name(t->book, of[i]);
		size_t words, shared = shared_words(t, group, name, &words);

		if (shared && shared == words)
			continue;
		maker_str(&t->m, to, open ? ", " : " (");
		tell_name(t, to, of[i]);
		open = true;
	}
	maker_str(&t->m, to, open ? ")" : "");
}

/* What WHO takes part as: where that is an office which the file has in the
 * language of the reader, by it; else as written. */
static struct sv as_called(const struct teller *t, const struct who *who)
{
	struct sv as = book_text(t->book, book_who_more(t->book, who)->as);
	size_t n = 0;
	const struct office *offices = NULL;

	if (as.n && who->name != NO_NAME)
		offices = book_offices(t->book, who->name, &n);
	for (size_t i = 0; i < n; i++)
		if (office_is(t->m.arena, t->book, &offices[i], as) &&
		    !sv_eq(called_office(t->book, &offices[i],
					 t->options.locale),
			   book_text(t->book, offices[i].title)))
			return teller_office(t, &offices[i]);
	return as;
}

/* Who it is, and no more. */
static void tell_whom(struct teller *t, struct runs *to, const struct who *who)
{
	if (who->name == NO_NAME)
		tell_group(t, to, who);
	else
		tell_name(t, to, who->name);
}

static void tell_inferred(struct teller *t, struct runs *to,
			  const struct who *who)
{
	if (who->flags & WHO_INFERRED)
		maker_sign(&t->m, to, RUN_INFERRED);
}

void tell_participant_alone(struct teller *t, struct runs *to,
			    const struct who *who)
{
	tell_whom(t, to, who);
	tell_inferred(t, to, who);
}

void tell_participant(struct teller *t, struct runs *to,
		      const struct who *who, const struct date *d)
{
	const struct who_more *more = book_who_more(t->book, who);
	struct sv as = as_called(t, who);

	tell_whom(t, to, who);
	if (as.n) {
		maker_text(&t->m, to, RUN_BESIDE, SV(", "));
		maker_text(&t->m, to, RUN_OFFICE, as);
	} else if (d && who->name != NO_NAME) {
		tell_offices(t, to, who->name, d);
	}
	tell_inferred(t, to, who);
	tell_cites(t, to, more->cites);
	tell_private(t, to, book_text(t->book, more->note));
}

/* Whether nothing is told of RUNS but a name. */
static bool is_bare(const struct runs *runs)
{
	return runs->first == runs->last && runs->first &&
	       runs->first->role == RUN_NAME;
}

static struct sv role_label(const struct teller *t, role_no role, bool several)
{
	return several ? called_roles(t->m.arena, t->book, role,
				      t->options.locale) :
			 called_role(t->book, role, t->options.locale);
}

/* Those who have a role in the event itself: names of which no more is told run
 * on, others have a field each. */
static void tell_role(struct teller *t, const struct role_row *row, size_t n,
		      const struct date *d)
{
	struct sv label = role_label(t, row->who->role, n > 1);
	struct block *field = NULL;
	bool bare = false;

	for (size_t i = 0; i < n; i++) {
		struct runs told = { 0 };

		tell_participant(t, &told, row[i].who, d);
		if (field && bare && is_bare(&told))
			maker_str(&t->m, &field->text, ", ");
		else
			field = maker_field(&t->m, field ? SV("") : label);
		bare = is_bare(&told);
		maker_join(&field->text, told);
	}
}

/* ---- roles ---- */

/* All rows of an event. */
struct role_rows {
	struct role_row *v;
	size_t n;
	uint32_t turn; /* before the first of its roles */
};

/* Adds the N participants WHO, as BY has them. */
static void add_rows(struct teller *t, struct role_rows *to,
		     const struct who *who, size_t n, const struct variant *by)
{
	for (size_t i = 0; i < n; i++) {
		uint32_t *turn = &t->role_turn[who[i].role];

		if (*turn <= to->turn)
			*turn = ++t->turn;
		to->v[to->n++] = (struct role_row){ &who[i], by, *turn };
	}
}

/* A role after the other, as they come; of each what the event has, then what
 * variants have, as they come. */
static int by_role(const void *x, const void *y)
{
	const struct role_row *a = x, *b = y;

	if (a->turn != b->turn)
		return a->turn < b->turn ? -1 : 1;
	if (a->by != b->by)
		return !a->by || (b->by && a->by < b->by) ? -1 : 1;
	return (a->who > b->who) - (a->who < b->who);
}

static struct role_rows rows_of(struct teller *t, event_no ev)
{
	struct role_rows rows = { .turn = t->turn };
	size_t n, all, nvariants;
	const struct who *who = book_who(t->book, ev, &n);
	const struct variant *v = book_variants(t->book, ev, &nvariants);

	if (t->bare)
		nvariants = 0;
	all = n;
	for (size_t i = 0; i < nvariants; i++)
		all += v[i].who.count;
	rows.v = ARENA_NEW(t->m.arena, all, struct role_row);
	add_rows(t, &rows, who, n, NULL);
	for (size_t i = 0; i < nvariants; i++)
		add_rows(t, &rows, book_who_rows(t->book, v[i].who),
			 v[i].who.count, &v[i]);
	if (rows.n > 1)
		qsort(rows.v, rows.n, sizeof(*rows.v), by_role);
	return rows;
}

/* Each role with what sources have otherwise of it, then the roles that only
 * those have. */
void tell_who(struct teller *t, event_no ev)
{
	struct role_rows rows = rows_of(t, ev);
	struct date d = book_date(t->book, ev);
	uint32_t last = rows.turn; /* of the role that has its label */

	for (size_t i = 0, end; i < rows.n; i = end) {
		const struct role_row *row = &rows.v[i];

		for (end = i + 1; end < rows.n; end++)
			if (rows.v[end].turn != row->turn ||
			    rows.v[end].by != row->by)
				break;
		if (!row->by)
			tell_role(t, row, end - i, &d);
		else
			tell_variant_role(t, row, end - i,
					  row->turn == last ?
						  SV("") :
						  role_label(t, row->who->role,
							     end - i > 1));
		last = row->turn;
	}
}
