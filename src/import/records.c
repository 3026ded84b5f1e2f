/* Records that are no events (records.h). */
#include "import/records.h"

#include "import/tree.h"
#include "load/schema.h"

static struct sv record_key(const void *arg, uint32_t number)
{
	return ((const struct records *)arg)->v.v[number].key;
}

/* "SECTION/ID" in A: no section has a / in it. */
static struct sv key_of(struct arena *a, struct sv section, struct sv id)
{
	size_t n = section.n + 1 + id.n; /* no more is taken */
	char *key = arena_bytes(a, n);

	vec_copy(key, section.s, section.n, 1);
	key[section.n] = '/';
	vec_copy(key + section.n + 1, id.s, id.n, 1);
	return (struct sv){ key, n };
}

/* Adds what is said of the file under a KEY that it says something else under
 * already. */
static void add_beside(struct records *r, struct sv key, struct node value,
		       struct locus where)
{
	struct build other = { .arena = r->arena };

	build_str(&other, sv_starts(key, SV("x-")) ? "" : "x-");
	build_sv(&other, key);
	if (records_find(r, SV(""), build_view(&other)))
		build_fmt(&other, "-%u", ++r->beside + 1);
	DIAG(r->diags, FAULT_import_beside, where, build_view(&other));
	records_put(r, SV(""), build_view(&other), value, where);
}

/* What a text of VALUE is longer than, which stands under ID of SECTION; empty
 * where all are as long as they may be. */
static struct sv too_long(struct sv section, const struct node *value)
{
	const struct field *of = schema_field(SHAPE_FILE, section);

	if (tree_too_long(value, NODE_TEXT_MAX))
		return SV("1 MB");
	for (uint32_t i = 0; of && i + 1 < value->count; i += 2) {
		const struct field *field =
			schema_field(schema_shape(of->argument),
				     value->child[i].text);

		if (field && tree_too_long(&value->child[i + 1],
					   schema_text_max(field->shape,
							   field->key)))
			return SV("1000 bytes");
	}
	return (struct sv){ 0 };
}

void records_add(struct records *r, struct sv section, struct sv id,
		 struct node value, struct locus where)
{
	struct sv key = key_of(r->arena, section, id);
	uint32_t found;

	reached_line(&r->reached, where.line);
	if (too_long(section, &value).n > 0) {
		DIAG(r->diags, FAULT_scalar_too_long, where,
		     too_long(section, &value));
		left_tree(&r->lefts, r->arena, where, SV("records"), &value);
		return;
	}
	found = table_number(&r->table, key, record_key, r);
	if (found == r->v.n) {
		VEC_ADD(&r->v, (struct import_record){ section, id, key, value,
						       where });
		return;
	}
	if (tree_same(&r->v.v[found].value, &value))
		return;
	if (section.n == 0) {
		add_beside(r, id, value, where);
		return;
	}
	DIAG(r->diags, FAULT_import_differs, where, diag_excerpt(r->arena, id),
	     diag_locus(r->arena, r->v.v[found].where));
	left_tree(&r->lefts, r->arena, where, SV("records told otherwise"),
		  &value);
}

void records_put(struct records *r, struct sv section, struct sv id,
		 struct node value, struct locus where)
{
	struct sv key = key_of(r->arena, section, id);
	uint32_t found = table_number(&r->table, key, record_key, r);
	struct import_record record = { section, id, key, value, where };

	if (found == r->v.n)
		VEC_ADD(&r->v, record);
	else
		r->v.v[found] = record;
}

const struct node *records_find(const struct records *r, struct sv section,
				struct sv id)
{
	struct arena scratch = { 0 };
	uint32_t found = table_find(&r->table, key_of(&scratch, section, id),
				    record_key, r);

	arena_free(&scratch);
	return found == TABLE_NONE ? NULL : &r->v.v[found].value;
}

void records_put_head(const struct records *r, struct emit *e)
{
	for (uint32_t i = 0; i < r->v.n; i++)
		if (r->v.v[i].section.n == 0)
			tree_put_pair(e, r->v.v[i].id, &r->v.v[i].value, 0);
}

/* The records of SECTION. */
static bool put_section(const struct records *r, struct emit *e,
			struct sink *k, struct sv section)
{
	bool begun = false, ok = true;

	for (uint32_t i = 0; ok && i < r->v.n; i++) {
		if (!sv_eq(r->v.v[i].section, section))
			continue;
		if (!begun) {
			build_char(e->out, '\n');
			build_sv(e->out, section);
			build_str(e->out, ":\n");
		}
		begun = true;
		emit_spaces(e, EMIT_INDENT);
		tree_put_pair(e, r->v.v[i].id, &r->v.v[i].value, EMIT_INDENT);
		ok = sink_ease(k, e->out);
	}
	return ok;
}

bool records_put_sections(const struct records *r, struct emit *e,
			  struct sink *k)
{
	size_t n;
	const struct field *fields = schema_fields(SHAPE_FILE, &n);
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++)
		if (fields[i].type == FIELD_SECTION)
			ok = put_section(r, e, k, fields[i].key);
	return ok;
}

void records_free(struct records *r)
{
	VEC_FREE(&r->v);
	VEC_FREE(&r->lefts.v);
	table_free(&r->table);
}
