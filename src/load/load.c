#include "load/load.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "load/validate.h"
#include "load/circle.h"
#include "load/find.h"
#include "load/make.h"
#include "load/resolve.h"
#include "yaml/scan.h"
#include "index/index.h"

static section_shape_of shape_of_key;

static enum section_shape shape_of_key(struct sv key)
{
	const struct field *field = schema_field(SHAPE_FILE, key);

	if (field && field->type == FIELD_RECORDS)
		return SECTION_LIST;
	return field && field->type == FIELD_SECTION ? SECTION_MAP :
						       SECTION_WHOLE;
}

/* A key of the file itself: its title and the like. */
static void take_value(struct load *l, const struct field *field,
		       const struct node *key, const struct node *node)
{
	struct book *b = l->book;

	if (!schema_validate_value(field, node, l->file_name, l->diags))
		return;
	written_top(l, key, node);
	if (sv_eq(field->key, SV("title")) && b->top.v->heading.length == 0)
		b->top.v->heading = make_text(l, node);
	else if (sv_eq(field->key, SV("about")) && b->top.v->about.length == 0)
		b->top.v->about = make_text(l, node);
	else if (sv_eq(field->key, SV("annals")) &&
		 !sv_eq(node->text, SV("1")))
		DIAG(l->diags, FAULT_format_version, make_locus(l, node),
		     diag_excerpt(&l->scratch, node->text));
}

/* The value of `events:` with nothing under it yet. */
static bool is_blank(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->text.n == 0 &&
	       !(node->flags & NODE_QUOTED);
}

/* What a fault quotes of KEY, which may be anything. */
static struct sv key_words(struct load *l, const struct node *key)
{
	if (key->kind != NODE_SCALAR)
		return node_shape(key);
	return key->text.n ? diag_excerpt(&l->scratch, key->text) :
			     SV("\"\"");
}

static void unknown_section(struct load *l, const struct node *key,
			    const struct node *node)
{
	if (sv_starts(key->text, SV("x-")))
		written_top(l, key, node);
	else
		DIAG(l->diags, FAULT_key_unknown, make_locus(l, key),
		     SV("file"), key_words(l, key),
		     schema_hint(&l->scratch, SHAPE_FILE, key->text));
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

	if (!schema_is_id(key->text)) {
		DIAG(l->diags, FAULT_id_invalid, make_locus(l, key),
		     key_words(l, key));
		return;
	}
	if (!schema_validate(shape, true, record->node, l->file_name, l->diags))
		return;
	make_declared(l, shape, key, record->node);
	if (ids->v.n > n) /* it was not taken */
		written_declared(l, shape, key, record->node,
				 ids->v.v[n].target);
}

/* A section that is no mapping of ids. */
static void no_pairs(struct load *l, const struct field *field,
		     const struct node *node)
{
	if (!is_blank(node))
		DIAG(l->diags, FAULT_expected, make_locus(l, node), field->key,
		     schema_type_words(field->type), node_shape(node));
}

static void take_record(struct load *l, const struct record *record)
{
	const struct node *section = record->section;
	const struct field *field =
		section ? schema_field(SHAPE_FILE, section->text) :
			  schema_field(SHAPE_FILE, SV("events"));
	enum shape shape;

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
	if (record->key || (record->whole && is_blank(record->node)) ||
	    !schema_validate(shape, false, record->node, l->file_name,
			     l->diags))
		return;
	if (shape == SHAPE_EVENT)
		make_event(l, record->node);
	else
		make_figures(l, record->node);
	written_record(l, shape, record->node);
}

static void read_text(struct load *l, struct sv bytes, struct sv name)
{
	struct text file = book_add_text(l->book, name);
	struct node_reader *reader;
	struct record record;
	struct sv text;
	enum node_step step;

	l->file = l->book->files.n;
	l->file_name = name;
	VEC_ADD(&l->book->files, file);
	if (!scan_text(bytes, name, l->diags, &text))
		return;
	reader = node_open(text, name, l->diags);
	while ((step = node_next(reader, shape_of_key, &record)) ==
	       STEP_RECORD) {
		take_record(l, &record);
		arena_reset(&l->scratch);
	}
	node_close(reader);
}

static void read_file(struct load *l, const char *path)
{
	bool stdin_too = strcmp(path, "-") == 0;
	/* Names in faults must outlive the load. */
	struct sv name = arena_copy(l->diags->arena,
				    stdin_too ? SV("<stdin>") : sv_of(path));
	struct file_bytes bytes;
	struct err err;
	bool ok = stdin_too ? file_read_fd(STDIN_FILENO, &bytes, &err) :
			      file_read(path, &bytes, &err);

	if (!ok) {
		DIAG(l->diags, FAULT_file_unreadable,
		     ((struct locus){ name, 0, 0 }), sv_of(err.text));
		return;
	}
	read_text(l, (struct sv){ bytes.s, bytes.n }, name);
	file_free(&bytes);
}

static void begin(struct load *l, bool keep, struct diags *diags)
{
	*l = (struct load){ .book = book_new(), .keep = keep, .diags = diags };
	l->names.arena = l->events.arena = &l->arena;
	l->sources.arena = l->series.arena = &l->arena;
	l->ids.arena = l->event_ids.arena = &l->arena;
	l->source_ids.arena = l->series_ids.arena = &l->arena;
	l->kind_ids.arena = l->role_ids.arena = &l->arena;
}

static struct book *finish(struct load *l)
{
	resolve_all(l);
	index_book(l->book);
	written_link(l);
	circle_check(l->book, l->diags);
	diag_sort(l->diags);
	refs_free(&l->names);
	refs_free(&l->events);
	refs_free(&l->sources);
	refs_free(&l->series);
	refs_free(&l->ids);
	refs_free(&l->event_ids);
	refs_free(&l->source_ids);
	refs_free(&l->series_ids);
	refs_free(&l->kind_ids);
	refs_free(&l->role_ids);
	VEC_FREE(&l->facts);
	VEC_FREE(&l->uses);
	VEC_FREE(&l->needs);
	arena_free(&l->scratch);
	arena_free(&l->arena);
	return l->book;
}

static struct book *load_paths(const char *const *paths, size_t n, bool keep,
			       struct diags *diags)
{
	struct paths found = { 0 };
	struct load l;

	begin(&l, keep, diags);
	for (size_t i = 0; i < n; i++)
		paths_add(&found, diags->arena, paths[i], diags);
	for (size_t i = 0; i < found.n; i++)
		read_file(&l, found.v[i]);
	return finish(&l);
}

static struct book *load_bytes(struct sv text, struct sv name, bool keep,
			       struct diags *diags)
{
	struct load l;

	begin(&l, keep, diags);
	read_text(&l, text, arena_copy(diags->arena, name));
	return finish(&l);
}

struct book *load_book(const char *const *paths, size_t n,
		       struct diags *diags)
{
	return load_paths(paths, n, false, diags);
}

struct book *load_written(const char *const *paths, size_t n,
			  struct diags *diags)
{
	return load_paths(paths, n, true, diags);
}

struct book *load_text(struct sv text, struct sv name, struct diags *diags)
{
	return load_bytes(text, name, false, diags);
}

struct book *load_text_written(struct sv text, struct sv name,
			       struct diags *diags)
{
	return load_bytes(text, name, true, diags);
}
