/* Taking a record of a file into the book, by the rows of schema.def: a value
 * of the file itself, what a section declares, an event, a figure. */
#include "load/hint.h"
#include "load/make.h"
#include "load/silence.h"
#include "load/tidy.h"
#include "load/validate.h"

/* A key of the file itself: its title and the like. */
static void take_value(struct load *l, const struct field *field,
		       const struct node *key, const struct node *written)
{
	const struct node whole = tidy_paragraphs(&l->scratch, field, written);
	const struct node *node = &whole;
	struct top_row *top = l->book->top.v;
	const struct {
		struct sv key;
		struct text *text; /* the first file's */
	} texts[] = {
		{ SV("title"), &top->heading },
		{ SV("about"), &top->about },
		{ SV("language"), &top->language },
		{ SV("compiled_by"), &top->compiled_by },
		{ SV("updated"), &top->updated },
		{ SV("version"), &top->version },
		{ SV("rights"), &top->rights },
	};

	if (tidy_is_empty(field, node)) {
		DIAG(l->diags, FAULT_empty, make_locus(l, node), field->key,
		     TIDY_EMPTY);
		return;
	}
	if (!schema_validate_value(field, node, l->file_name, l->diags))
		return;
	written_top(l, key, node);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (sv_eq(field->key, texts[i].key) &&
		    texts[i].text->length == 0)
			*texts[i].text = field->type == FIELD_DATE ?
						 make_date_text(l, node) :
						 make_text(l, node);
	if (sv_eq(field->key, SV("annals")) && !sv_eq(node->text, SV("1")))
		DIAG(l->diags, FAULT_format_version, make_locus(l, node),
		     diag_excerpt(&l->scratch, node->text));
}

/* The value of `events:` with nothing under it yet. */
static bool is_blank(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->text.n == 0 &&
	       !(node->flags & NODE_QUOTED);
}

/* NODE, a record of SHAPE, without what says nothing; null when it is good for
 * nothing. */
static const struct node *good_record(struct load *l, enum shape shape,
				      bool short_form, const struct node *node)
{
	if (node->kind == NODE_SCALAR && sv_trim(node->text).n == 0) {
		DIAG(l->diags, FAULT_empty, make_locus(l, node),
		     schema_word(shape), TIDY_EMPTY);
		return NULL;
	}
	node = tidy_record(&l->scratch, shape, node, l->file_name, l->diags);
	return schema_validate(shape, short_form, node, l->file_name,
			       l->diags) ?
		       node :
		       NULL;
}

static void unknown_section(struct load *l, const struct node *key,
			    const struct node *node)
{
	bool undashed;
	struct sv hint;

	if (sv_starts(key->text, SV("x-"))) {
		written_top(l, key, node);
		return;
	}
	hint = hint_section(&l->scratch, key, node, &undashed);
	if (!undashed || !l->course.undashed)
		DIAG(l->diags, FAULT_key_unknown, make_locus(l, key),
		     SV("file"), hint_quoted(&l->scratch, key), hint);
	l->course.undashed |= undashed;
}

/* Where the ids of SHAPE, a record of a section, are entered. */
static struct refs *ids_of(struct load *l, enum shape shape)
{
	struct refs *const ids[SHAPE_COUNT] = {
		[SHAPE_PERSON] = &l->ids,
		[SHAPE_PLACE] = &l->ids,
		[SHAPE_ORGANISATION] = &l->ids,
		[SHAPE_SERIES] = &l->series_ids,
		[SHAPE_SOURCE] = &l->source_ids,
		[SHAPE_KIND] = &l->kind_ids,
		[SHAPE_ROLE] = &l->role_ids,
	};

	return ids[shape];
}

static void take_pair(struct load *l, enum shape shape,
		      const struct record *record)
{
	const struct node *key = record->key;
	struct refs *ids = ids_of(l, shape);
	uint32_t n = ids->v.n;
	const struct node *node;

	if (!schema_is_id(key->text)) {
		DIAG(l->diags, FAULT_id_invalid, make_locus(l, key),
		     hint_quoted(&l->scratch, key),
		     schema_id_remedy(&l->scratch, key->text));
		return;
	}
	node = good_record(l, shape, true, record->node);
	if (!node)
		return;
	make_declared(l, shape, key, node);
	if (ids->v.n > n) /* it was not taken */
		written_declared(l, shape, key, node, ids->v.v[n].target);
}

/* A section that is no mapping of ids. */
static void no_pairs(struct load *l, const struct field *field,
		     const struct node *node)
{
	if (!is_blank(node))
		DIAG(l->diags, FAULT_expected, make_locus(l, node), field->key,
		     schema_type_words(field->type), node_shape(node));
}

static void begin_record(struct load *l, const struct record *record)
{
	struct locus to = make_locus(l, record->key ? record->key :
						      record->node);

	silence_end(l, record->section ? make_locus(l, record->section) : to,
		    to);
}

void make_record(struct load *l, const struct record *record)
{
	const struct node *section = record->section;
	const struct field *field =
		section ? schema_field(SHAPE_FILE, section->text) :
			  schema_field(SHAPE_FILE, SV("events"));
	const struct node *node;
	enum shape shape;

	begin_record(l, record);
	if (!field) {
		unknown_section(l, section, record->node);
		return;
	}
	if (field->type != FIELD_RECORDS && !record->key) {
		if (field->type == FIELD_SECTION)
			no_pairs(l, field, record->node);
		else
			take_value(l, field, section, record->node);
		return;
	}
	shape = schema_shape(field->argument);
	if (record->key)
		take_pair(l, shape, record);
	if (record->key || (record->whole && is_blank(record->node)))
		return;
	node = good_record(l, shape, false, record->node);
	if (!node)
		return;
	if (shape == SHAPE_EVENT)
		make_event(l, node);
	else
		make_figures(l, node);
	written_record(l, shape, node);
}
