/* From references to numbers of the book, once all files are read. */
#include "load/resolve.h"

#include "load/validate.h"
#include "load/circle.h"
#include "load/meaning.h"

struct origin resolve_origin(const struct book *b, const struct ref *ref,
			     file_no *file)
{
	while (*file + 1 < book_files(b) &&
	       !sv_eq(book_file_name(b, *file), ref->first.file))
		++*file;
	return (struct origin){ *file, ref->first.line, ref->first.column };
}

/* ---- sources and series: by id or title, else as they are ---- */

/* Enters the row NUMBER under TITLE; the first of a title counts. */
static void add_title(struct refs *titles, struct sv title, uint32_t number)
{
	uint32_t n = titles->v.n;
	uint32_t at = refs_add(titles, title, (struct locus){ 0 }, 0);

	if (at == n)
		titles->v.v[at].target = number;
}

static source_no make_undeclared_source(struct load *l, struct sv text,
					struct origin origin)
{
	struct source_row row = { .id = book_add_text(l->book, text),
				  .origin = origin };

	VEC_ADD(&l->book->sources, row);
	return l->book->sources.n - 1;
}

/*
 * What REF, which nothing declares, names without its paragraph.  Of one that
 * has a place for it that is gone already (make_cites()); `via` has none.
 */
static struct sv without_paragraph(struct load *l, const struct ref *ref)
{
	struct sv at, source = meaning_source(ref->text, &at);

	if (at.n)
		DIAG(l->diags, FAULT_via_paragraph, ref->first,
		     diag_excerpt(&l->scratch, ref->text),
		     diag_excerpt(&l->scratch, source));
	return source;
}

static void resolve_sources(struct load *l)
{
	struct refs titles = { .arena = &l->arena };
	uint32_t n = l->book->sources.n;
	file_no file = 0;

	for (source_no s = 0; s < n; s++)
		add_title(&titles, book_source_title(l->book, s), s);
	for (uint32_t i = 0; i < l->sources.v.n; i++) {
		struct ref *ref = &l->sources.v.v[i];
		struct origin origin = resolve_origin(l->book, ref, &file);
		struct sv text = ref->text;

		ref->target = refs_target(&l->source_ids, &titles, text);
		if (ref->target != NO_SOURCE)
			continue;
		text = without_paragraph(l, ref);
		ref->target = refs_target(&l->source_ids, &titles, text);
		if (ref->target != NO_SOURCE)
			continue;
		ref->target = make_undeclared_source(l, text, origin);
		add_title(&titles, text, ref->target);
	}
	refs_free(&titles);
}

static series_no make_undeclared_series(struct load *l, struct sv text,
					struct origin origin)
{
	struct series_row row = { .kind = NO_KIND,
				  .body = NO_NAME,
				  .origin = origin };

	row.id = row.title = book_add_text(l->book, text);
	VEC_ADD(&l->book->series, row);
	return l->book->series.n - 1;
}

static void resolve_series(struct load *l)
{
	struct refs titles = { .arena = &l->arena };
	uint32_t n = l->book->series.n;
	file_no file = 0;

	for (series_no s = 0; s < n; s++)
		add_title(&titles, book_series_title(l->book, s), s);
	for (uint32_t i = 0; i < l->series.v.n; i++) {
		struct ref *ref = &l->series.v.v[i];

		ref->target = refs_target(&l->series_ids, &titles, ref->text);
		if (ref->target == NO_SERIES)
			ref->target = make_undeclared_series(
				l, ref->text,
				resolve_origin(l->book, ref, &file));
	}
	refs_free(&titles);
}

/* ---- rows ---- */

/* Whether those of a role were there is known when all roles are. */
static void mark_absent(struct book *b)
{
	for (uint32_t i = 0; i < b->who.n; i++) {
		struct who *who = &b->who.v[i];

		who->flags &= ~(uint32_t)WHO_ABSENT;
		if (!book_role_present(b, who->role))
			who->flags |= WHO_ABSENT;
	}
}

/* The fault of an event that is related to itself; such a link is dropped. */
static void link_to_self(struct load *l, event_no ev, enum link_kind kind)
{
	struct book *b = l->book;
	struct origin o = book_origin(b, ev);
	struct locus where = { arena_copy(l->diags->arena,
					  book_file_name(b, o.file)),
			       o.line, o.column };
	size_t n;

	if (kind == LINK_PART_OF)
		circle_fault(b, o, SV("part_of"), book_title(b, ev),
			     (struct sv){ 0 }, l->diags);
	else
		DIAG(l->diags, FAULT_link_self, where,
		     meaning_links(&n)[kind - LINK_FOLLOWS],
		     diag_excerpt(&l->scratch, book_title(b, ev)));
}

/* Drops links to nothing; their ranges are in the order of events. */
static void drop_links(struct load *l)
{
	struct book *b = l->book;
	uint32_t kept = 0;

	for (event_no ev = 0; ev < b->nevents; ev++) {
		struct range r = b->event_links[ev];

		b->event_links[ev].first = kept;
		for (uint32_t i = r.first; i < r.first + r.count; i++) {
			struct link link = b->links.v[i];

			if (link.to == ev)
				link_to_self(l, ev, (enum link_kind)link.kind);
			else if (link.to != NO_EVENT)
				b->links.v[kept++] = link;
		}
		b->event_links[ev].count = kept - b->event_links[ev].first;
	}
	b->links.n = kept;
}

/* LINES with each line that is a declared id replaced by the name. */
static struct text name_lines(struct load *l, struct text lines)
{
	struct book *b = l->book;
	struct build names = { .arena = &l->scratch };
	struct sv left = book_text(b, lines);
	bool changed = false;

	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');
		uint32_t id = refs_find(&l->ids, line);

		build_str(&names, names.n ? "\n" : "");
		changed |= id != UINT32_MAX;
		build_sv(&names, id == UINT32_MAX ?
					 line :
					 book_name(b, l->ids.v.v[id].target));
	}
	return changed ? book_add_text(b, build_view(&names)) : lines;
}

/* Where a text may name somebody by id, the name is put. */
static void name_texts(struct load *l)
{
	struct book *b = l->book;

	for (uint32_t i = 0; i < b->cites.n; i++) {
		struct text by = name_lines(l, b->cites.v[i].by);

		b->cites.v[i].by = by;
	}
	for (uint32_t i = 0; i < b->figures.n; i++) {
		struct text of = name_lines(l, b->figures.v[i].of);

		b->figures.v[i].of = of;
	}
}

/*
 * A role is attendance when its row says so; one that does not say is as the
 * role it is one of, and in a circle all are.
 */
static void settle_role(struct book *b, role_no role)
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

void resolve_all(struct load *l)
{
	struct book *b = l->book;
	const struct draft_refs refs = { &l->names, &l->sources, &l->events,
					 &l->series };

	for (role_no r = 0; r < b->roles.n; r++)
		settle_role(b, r);
	resolve_names(l);
	resolve_sources(l);
	resolve_series(l);
	resolve_events(l);
	draft_settle(&l->draft, &refs, b);
	mark_absent(b);
	drop_links(l);
	name_texts(l);
	arena_reset(&l->scratch);
}
