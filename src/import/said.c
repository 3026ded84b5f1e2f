/* What a file says of itself (said.h). */
#include "import/said.h"

#include "base/build.h"
#include "import/nodes.h"
#include "import/records.h"
#include "load/foreign.h"
#include "load/schema.h"
#include "text/fold.h"

/* The field of a file that KEY is; empty for none. */
static struct sv file_field(struct arena *a, struct sv key)
{
	if (schema_field(SHAPE_FILE, key))
		return key;
	return foreign_field(a, SHAPE_FILE, key);
}

void said_add(struct sheet *s, struct sv key, const struct node *value)
{
	struct sv field = file_field(s->arena, key);
	const struct field *row = field.n > 0 ?
					  schema_field(SHAPE_FILE, field) :
					  NULL;
	struct build other = { .arena = s->arena };
	struct locus where = { s->file, value->line, value->column };
	struct diags none = { .arena = s->arena };

	if (nodes_is_null(value) ||
	    (value->kind != NODE_SCALAR && value->count == 0))
		return;
	if (!row || row->type == FIELD_SECTION || row->type == FIELD_RECORDS ||
	    sv_eq(field, SV("annals")) ||
	    !schema_validate_value(row, value, s->file, &none)) {
		build_str(&other, "x-");
		build_sv(&other, fold_slug(s->arena, key));
		field = build_view(&other);
		DIAG(s->diags, FAULT_import_beside, where, field);
	}
	records_add(s->records, SV(""), field, *value, where);
}
