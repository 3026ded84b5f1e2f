#include "tell/teller.h"

#include "text/fold.h"

static struct sv known_text(const void *arg, uint32_t number)
{
	const struct teller *t = arg;

	return t->known.v[number].text;
}

static void learn(struct teller *t, struct sv text, name_no name)
{
	if (text.n && table_number(&t->texts, text, known_text, t) ==
			      t->known.n)
		VEC_ADD(&t->known, (struct known_name){ text, name });
}

void teller_learn_names(struct teller *t)
{
	uint32_t count = book_names(t->book);

	for (name_no i = 0; i < count; i++)
		learn(t, book_name_id(t->book, i), i);
	for (name_no i = 0; i < count; i++)
		learn(t, book_name(t->book, i), i);
}

void teller_forget_names(struct teller *t)
{
	table_free(&t->texts);
	VEC_FREE(&t->known);
}

struct sv teller_name(const struct teller *t, struct sv text)
{
	uint32_t n = table_find(&t->texts, text, known_text, t);

	return n == TABLE_NONE ? text :
				 book_name(t->book, t->known.v[n].name);
}

void tell_names(struct teller *t, struct runs *to, struct sv list)
{
	for (bool first = true; list.n; first = false) {
		doc_str(&t->m, to, first ? "" : ", ");
		doc_text(&t->m, to, RUN_TEXT,
			 teller_name(t, sv_cut(&list, '\n')));
	}
}

/* ---- people ---- */

/* Whether OFFICE was held at D: for certain, perhaps, or not. */
static enum date_answer office_held(const struct teller *t,
				    const struct office *office, struct date d)
{
	struct sv text = book_text(t->book, office->dates);
	struct date period;
	struct date_fault fault;

	if (text.n == 0)
		text = book_text(t->book, office->as_of);
	if (text.n == 0)
		return ANSWER_COULD; /* no limit was given */
	if (!date_parse(t->scratch, text, DATE_LENIENT, &period, NULL, &fault))
		return ANSWER_CANNOT;
	return date_within(&d, &period);
}

/* The office of NAME that fits D best, the first of equals; or null. */
static const struct office *office_at(const struct teller *t, name_no name,
				      struct date d)
{
	size_t n;
	const struct office *offices = book_offices(t->book, name, &n);
	const struct office *best = NULL;
	enum date_answer sure = ANSWER_CANNOT;

	for (size_t i = 0; i < n; i++) {
		enum date_answer held = office_held(t, &offices[i], d);

		if (held > sure) {
			best = &offices[i];
			sure = held;
		}
	}
	return best;
}

/* How many of the long words of BODY, of which there are *OF, stand in
 * TITLE, be it as part of another: "Belarus" in "Belarusian". */
static size_t shared_words(const struct teller *t, struct sv title,
			   struct sv body, size_t *of)
{
	enum { LONG = 4 }; /* bytes */
	struct sv in = fold_copy(t->scratch, title, FOLD_EXACT);
	struct sv rest = fold_copy(t->scratch, body, FOLD_EXACT);
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

static void tell_office(struct teller *t, struct runs *to,
			const struct who *who, struct date d)
{
	struct sv as = book_text(t->book, who->as);
	const struct office *office;
	size_t words;
	bool country;

	if (as.n) {
		doc_str(&t->m, to, ", ");
		doc_text(&t->m, to, RUN_TEXT, as);
		return;
	}
	office = office_at(t, who->name, d);
	if (!office)
		return;
	as = book_text(t->book, office->title);
	doc_str(&t->m, to, ", ");
	doc_text(&t->m, to, RUN_TEXT, as);
	if (office->of == NO_NAME ||
	    shared_words(t, as, book_name(t->book, office->of), &words))
		return;
	country = book_name_class(t->book, office->of) == NAME_PLACE;
	doc_str(&t->m, to, country ? " of " : ", ");
	doc_text(&t->m, to, RUN_TEXT, book_name(t->book, office->of));
}

/* "other members (Milli Majlis)"; "Belarusian artists" says it itself. */
static void tell_group(struct teller *t, struct runs *to,
		       const struct who *who)
{
	const name_no *of = book_name_list(t->book, who->of);
	struct sv group = book_text(t->book, who->group);
	bool open = false;

	doc_text(&t->m, to, RUN_TEXT, group);
	for (uint32_t i = 0; i < who->of.count; i++) {
		struct sv name = book_name(t->book, of[i]);
		size_t words, shared = shared_words(t, group, name, &words);

		if (shared && shared == words)
			continue;
		doc_str(&t->m, to, open ? ", " : " (");
		doc_text(&t->m, to, RUN_TEXT, name);
		open = true;
	}
	doc_str(&t->m, to, open ? ")" : "");
}

/* Most labels of roles are English words; others stay as they are. */
static struct sv plural(struct teller *t, struct sv label)
{
	struct build b = { .arena = t->m.arena };
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

/* Whether all who have ROLE are told by their names alone. */
static bool only_names(const struct teller *t, const struct who *who, size_t n,
		       role_no role, struct date d)
{
	for (size_t i = 0; i < n; i++)
		if (who[i].role == role &&
		    (who[i].name == NO_NAME || who[i].as.length ||
		     who[i].cites.count || office_at(t, who[i].name, d)))
			return false;
	return true;
}

void tell_participant(struct teller *t, struct runs *to,
		      const struct who *who, struct date d)
{
	if (who->name == NO_NAME) {
		tell_group(t, to, who);
	} else {
		doc_text(&t->m, to, RUN_TEXT, book_name(t->book, who->name));
		tell_office(t, to, who, d);
	}
	if (who->flags & WHO_INFERRED)
		doc_str(&t->m, to, " (inferred)");
	tell_cites(t, to, who->cites);
}

/* Everyone in WHO[FROM..N) who has the role of the first of them. */
static void tell_role(struct teller *t, const struct who *who, size_t from,
		      size_t n, struct date d)
{
	role_no role = who[from].role;
	struct doc_block *field = doc_field(&t->m, SV(""));
	struct runs *to = &field->text;
	struct sv label = book_role_label(t->book, role);
	const char *comma = only_names(t, who, n, role, d) ? ", " : "; ";
	size_t told = 0;

	for (size_t i = from; i < n; i++) {
		if (who[i].role != role)
			continue;
		doc_str(&t->m, to, told++ ? comma : "");
		tell_participant(t, to, &who[i], d);
	}
	doc_text(&t->m, &field->label, RUN_TEXT,
		 told > 1 ? plural(t, label) : label);
}

void tell_who(struct teller *t, event_no ev)
{
	size_t n;
	const struct who *who = book_who(t->book, ev, &n);
	struct date d = book_date(t->book, ev);

	for (size_t i = 0; i < n; i++) {
		if (t->role_seen[who[i].role] == ev + 1)
			continue;
		t->role_seen[who[i].role] = ev + 1;
		tell_role(t, who, i, n, d);
	}
}

/* ---- places ---- */

enum { PLACES_DEEP = 8 }; /* "in", and what that is in, and so on */

void tell_place(struct teller *t, struct runs *to, const struct where *where,
		int deep)
{
	struct sv as = book_text(t->book, where->as);
	name_no place = where->place;

	for (int i = 0; place != NO_NAME && i < deep; i++) {
		doc_str(&t->m, to, i ? ", " : "");
		doc_text(&t->m, to, RUN_TEXT, book_name(t->book, place));
		place = book_name_in(t->book, place);
	}
	if (as.n) {
		doc_str(&t->m, to, ", in the source ");
		doc_text(&t->m, to, RUN_QUOTE, as);
	}
	if (where->flags & WHERE_INFERRED)
		doc_str(&t->m, to, " (inferred)");
	tell_cites(t, to, where->cites);
}

void tell_where(struct teller *t, event_no ev)
{
	static const struct {
		uint32_t about;
		struct sv label;
	} fields[] = {
		{ 0, SV_INIT("Place") },
		{ WHERE_ABOUT, SV_INIT("Concerning") },
	};
	size_t n;
	const struct where *where = book_where(t->book, ev, &n);

	for (size_t f = 0; f < sizeof(fields) / sizeof(fields[0]); f++) {
		struct doc_block *field = NULL;

		for (size_t i = 0; i < n; i++) {
			if ((where[i].flags & WHERE_ABOUT) != fields[f].about)
				continue;
			field = doc_field(&t->m,
					  field ? SV("") : fields[f].label);
			tell_place(t, &field->text, &where[i],
				   PLACES_DEEP);
		}
	}
}
