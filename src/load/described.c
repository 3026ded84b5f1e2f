/* What is described where it is named: a source in a reference, a place of an
 * event. */
#include "load/make.h"
#include "load/meaning.h"

/*
 * Appends what NODE, a record of SHAPE, says of what it describes, in the order
 * of the table.  It begins with a control character, which no text of a file
 * can have: so it names what is described among names that are written.
 */
static void put_description(struct build *b, enum shape shape,
			    const struct node *node)
{
	size_t n;
	const struct field *fields = schema_fields(schema_describes(shape), &n);

	for (size_t i = 0; i < n; i++) {
		const struct node *value = node_get(node, fields[i].key);

		if (!value || schema_field(shape, fields[i].key) != &fields[i])
			continue;
		build_char(b, '\x01');
		build_sv(b, fields[i].key);
		build_char(b, '\x02');
		meaning_of_node(b, value);
	}
}

struct unresolved make_described_source(struct load *l,
					const struct node *node)
{
	struct build words = { .arena = &l->scratch };
	uint32_t n = l->sources.v.n, ref;
	struct described_source d;

	put_description(&words, SHAPE_CITE, node);
	ref = refs_add(&l->sources, build_view(&words), make_locus(l, node), 0);
	if (ref < n)
		return (struct unresolved){ ref };
	d = (struct described_source){
		.ref = ref,
		.words = l->sources.v.v[ref].text,
		.row = { .title = make_field(l, node, SV("title")),
			 .declared = 1,
			 .facts = make_fields(l, SHAPE_CITE, node),
			 .origin = make_origin(l, node) },
		.record = l->book->written.n,
	};
	VEC_ADD(&l->sources_described, d);
	return (struct unresolved){ ref };
}

void make_described_place(struct load *l, const struct node *node,
			  struct unresolved ref)
{
	struct build words = { .arena = &l->scratch };
	uint32_t n = l->descriptions.v.n, number;
	struct described_place d = { .ref = ref.ref,
				     .record = l->book->written.n };

	put_description(&words, SHAPE_WHERE, node);
	if (words.n == 0)
		return;
	l->described++;
	build_sv(&words, l->names.v.v[ref.ref].text);
	number = refs_add(&l->descriptions, build_view(&words),
			  make_locus(l, node), 0);
	if (number < n)
		return;
	d.words = l->descriptions.v.v[number].text;
	d.row = make_name_row(l, SHAPE_WHERE, NAME_PLACE, node, &d.refs);
	VEC_ADD(&l->places_described, d);
}
