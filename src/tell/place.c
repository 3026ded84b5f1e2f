/* Where an event happened, and what it concerns. */
#include "book/called.h"
#include "index/classes.h"
#include "tell/teller.h"

void tell_coordinates(struct teller *t, struct runs *to, name_no place)
{
	struct sv lat, lon;

	if (!book_coordinates(t->book, place, &lat, &lon))
		return;
	maker_str(&t->m, to, " (");
	maker_text(&t->m, to, RUN_TEXT, lat);
	maker_str(&t->m, to, ", ");
	maker_text(&t->m, to, RUN_TEXT, lon);
	maker_str(&t->m, to, ")");
}

void tell_place(struct teller *t, struct runs *to, const struct where *where,
		bool deep)
{
	enum { DEEP = 8 }; /* "in", and what that is in, and so on */
	struct sv as = book_text(t->book, where->as);
	name_no place = where->place;

	for (int i = 0; place != NO_NAME && i < (deep ? DEEP : 1); i++) {
		name_no in = book_name_in(t->book, place);

		maker_str(&t->m, to, i ? ", " : "");
		/* What it is in tells it from others of its name. */
		maker_link(&t->m, to, RUN_PLACE,
			   deep && in != NO_NAME ?
				   called_name(t->book, place,
					       t->options.locale) :
				   class_shown(t->m.arena, t->book,
					       CLASS_WHERE, place,
					       t->options.locale),
			   TARGET_NAME, place);
		place = in;
	}
	if (deep && t->single)
		tell_coordinates(t, to, where->place);
	if (as.n) {
		tell_before(t, to, LABEL_IN_THE_SOURCE);
		maker_text(&t->m, to, RUN_QUOTE, as);
		tell_after(t, to, LABEL_IN_THE_SOURCE);
	}
	if (where->flags & WHERE_INFERRED)
		maker_sign(&t->m, to, RUN_INFERRED);
	tell_cites(t, to, where->cites);
}

void tell_where(struct teller *t, event_no ev)
{
	static const struct {
		uint32_t about;
		enum label label;
	} fields[] = {
		{ 0, LABEL_PLACE },
		{ WHERE_ABOUT, LABEL_CONCERNING },
	};
	size_t n;
	const struct where *where = book_where(t->book, ev, &n);

	for (size_t f = 0; f < sizeof(fields) / sizeof(fields[0]); f++) {
		struct block *field = NULL;
		size_t count = 0;

		for (size_t i = 0; i < n; i++)
			count += (where[i].flags & WHERE_ABOUT) ==
				 fields[f].about;
		for (size_t i = 0; i < n; i++) {
			if ((where[i].flags & WHERE_ABOUT) != fields[f].about)
				continue;
			field = maker_field(&t->m,
					    field ? SV("") :
						    teller_label_for(
							    t, fields[f].label,
							    count));
			tell_place(t, &field->text, &where[i], true);
		}
		if (!fields[f].about)
			tell_variants(t, ev, SV("place"), LABEL_PLACE, field);
	}
}
