/* What of a row is settled once its references are numbers. */
#include "load/circle.h"
#include "load/meaning.h"
#include "load/resolve.h"

void resolve_absence(struct book *b, struct who *who)
{
	who->flags &= ~(uint32_t)WHO_ABSENT;
	if (!book_role_present(b, who->role))
		who->flags |= WHO_ABSENT;
}

/* The fault of an event that is related to itself; such a link is dropped. */
static void link_to_self(struct load *l, event_no ev, enum link_kind kind,
			 struct link_place at)
{
	struct book *b = l->book;
	struct origin o = { book_origin(b, ev).file, at.line, at.column };
	size_t n;

	if (kind == LINK_PART_OF)
		circle_fault(b, o, SV("part_of"), book_title(b, ev),
			     (struct sv){ 0 }, l->diags);
	else
		DIAG(l->diags, FAULT_link_self, resolve_locus(l, o),
		     meaning_links(&n)[kind - LINK_FOLLOWS],
		     diag_excerpt(&l->scratch, book_title(b, ev)));
}

void resolve_links(struct load *l, event_no ev, uint32_t *kept)
{
	struct book *b = l->book;
	struct range r = b->event_links[ev];

	b->event_links[ev].first = *kept;
	for (uint32_t i = r.first; i < r.first + r.count; i++) {
		struct link link = b->links.v[i];

		if (link.to == ev) {
			link_to_self(l, ev, (enum link_kind)link.kind,
				     l->link_places.v[i]);
		} else if (link.to != NO_EVENT) {
			l->link_places.v[*kept] = l->link_places.v[i];
			b->links.v[(*kept)++] = link;
		}
	}
	b->event_links[ev].count = *kept - b->event_links[ev].first;
}

/* In a circle of roles that do not say, all are attendance. */
void resolve_role(struct book *b, role_no role)
{
	enum { SEEN = 4 }; /* beside enum vocab_flag */
	struct vocab_row *rows = b->roles.v;
	uint32_t n = b->roles.n, present = VOCAB_PRESENT;
	role_no r = role;

	while (r < n && !(rows[r].flags & (VOCAB_GIVEN | SEEN))) {
		rows[r].flags |= SEEN;
		r = rows[r].is;
	}
	if (r < n && rows[r].flags & VOCAB_GIVEN)
		present = rows[r].flags & VOCAB_PRESENT;
	for (r = role; r < n && !(rows[r].flags & VOCAB_GIVEN); r = rows[r].is)
		rows[r].flags = VOCAB_GIVEN | present;
}
