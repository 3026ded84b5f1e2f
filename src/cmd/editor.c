/* Writing the schema: records and their fields, then what fields take. */
#include "cmd/editor.h"

#include "cmd/editor_parts.h"
#include "load/schema.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* JSON as it is written, as a string; # is not for what another macro was
 * given, where false would have become 0. */
#define JSON(...) #__VA_ARGS__

struct definition {
	struct sv name, members;
};

static const struct definition types[FIELD_TYPE_COUNT] = {
#define X(type, name, ...)                                                     \
	[FIELD_##type] = { SV_INIT(name), SV_INIT(#__VA_ARGS__) },
#define Y(name, ...)
#include "cmd/editor.def"
#undef X
#undef Y
	/* Its record says that it must be there. */
	[FIELD_NEEDED_TEXT] = { SV_INIT("text"), { 0 } },
	/* Ill-formed ones are no more than doubtful. */
	[FIELD_DOI] = { SV_INIT("text"), { 0 } },
	[FIELD_ISBN] = { SV_INIT("text"), { 0 } },
};

static const struct definition others[] = {
#define X(type, name, ...)
#define Y(name, ...) { SV_INIT(name), SV_INIT(#__VA_ARGS__) },
#include "cmd/editor.def"
#undef X
#undef Y
};

/* ---- records ---- */

/* Puts the reference to what FIELD takes. */
static void put_ref(struct editor_writer *w, const struct field *field)
{
	build_str(w->out, "\"$ref\": \"#/definitions/");
	editor_fill(w, types[field->type].name, field->argument);
	build_char(w->out, '"');
}

static void put_choices(struct editor_writer *w, const struct field *field)
{
	struct sv left = field->argument;
	char sep = field->type == FIELD_PHRASE ? '|' : ' ';

	build_str(w->out, "\"enum\": [");
	while (left.n > 0) {
		editor_text(w, sv_cut(&left, sep));
		build_str(w->out, left.n ? ", " : "]");
	}
}

/* How dates are written, below what the field is for. */
static void put_date_help(struct editor_writer *w, struct sv help)
{
	struct build text = { .arena = w->out->arena };

	build_sv(&text, help);
	build_str(&text, "\n\n");
	build_sv(&text, fault_explanation(FAULT_date_invalid));
	build_str(w->out, "\"markdownDescription\": ");
	editor_text(w, build_view(&text));
	build_str(w->out, ", ");
}

/* What the fields of the file itself take that no other record has: load.c
 * knows one version; a list may be begun and still be empty. */
static const struct sv version = SV_INIT(JSON("enum": [1, "1"]));
static const struct sv file_list = SV_INIT(JSON(
	"anyOf": [
		{"$ref": "#/definitions/@_list"},
		{"title": "empty list", "type": "array", "maxItems": 0},
		{"$ref": "#/definitions/nothing"}]));

static void put_field(struct editor_writer *w, const struct field *field)
{
	bool file = field->shape == SHAPE_FILE;

	editor_member(w, field->key);
	build_str(w->out, "{\"description\": ");
	editor_text(w, field->help);
	build_str(w->out, ", ");
	if (field->type == FIELD_DATE)
		put_date_help(w, field->help);
	if (file && sv_eq(field->key, SV("annals")))
		build_sv(w->out, version);
	else if (file && field->type == FIELD_RECORDS)
		editor_fill(w, file_list, field->argument);
	else if (field->type == FIELD_CHOICE || field->type == FIELD_PHRASE)
		put_choices(w, field);
	else
		put_ref(w, field);
	build_char(w->out, '}');
}

static void put_required(struct editor_writer *w, const struct field *fields,
			 size_t n)
{
	const char *before = "[";

	for (size_t i = 0; i < n; i++) {
		if (fields[i].type != FIELD_NEEDED_TEXT &&
		    fields[i].type != FIELD_NUMBER)
			continue;
		if (*before == '[')
			editor_member(w, SV("required"));
		build_str(w->out, before);
		editor_text(w, fields[i].key);
		before = ", ";
	}
	if (*before != '[')
		build_char(w->out, ']');
}

/* Which of several keys stand together, as validate_whole() has
 * it.  The dependency puts an editor's mark on the second of two. */
static const struct sv whole[SHAPE_COUNT] = {
	[SHAPE_EVENT] = SV_INIT(JSON(
		"anyOf": [{"required": ["date"]}, {"required": ["as_of"]},
			{"required": ["part_of"]}],
		"dependencies": {"date": {"properties": {"as_of": false}},
			"calendar": {"required": ["date"]}})),
	[SHAPE_MEDIA] = SV_INIT(JSON("required": ["url"])),
	[SHAPE_CITE] = SV_INIT(JSON(
		"anyOf": [{"required": ["ref"]}, {"required": ["title"]},
			{"required": ["url"]}],
		"dependencies": {"ref": {"properties": {
			"title": false, "url": false}}})),
	[SHAPE_WHO] = SV_INIT(JSON(
		"anyOf": [{"required": ["name"]}, {"required": ["group"]}],
		"dependencies": {"name": {"properties": {"group": false}}})),
	[SHAPE_VARIANT] = SV_INIT(JSON("minProperties": 1)),
};

/* The fields of what a record of SHAPE describes, but for those that it has
 * itself. */
static void put_described(struct editor_writer *w, enum shape shape)
{
	enum shape other = schema_describes(shape);
	size_t n = 0;
	const struct field *fields = NULL;

	if (other != SHAPE_COUNT)
		fields = schema_fields(other, &n);
	for (size_t i = 0; i < n; i++)
		if (schema_field(shape, fields[i].key) == &fields[i])
			put_field(w, &fields[i]);
}

static void put_record(struct editor_writer *w, enum shape shape)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);

	editor_member(w, schema_word(shape));
	editor_begin(w, '{');
	editor_member(w, SV("title"));
	editor_text(w, schema_word(shape));
	editor_member(w, SV("type"));
	build_str(w->out, "\"object\"");
	put_required(w, fields, n);
	if (whole[shape].n) {
		editor_line(w);
		build_sv(w->out, whole[shape]);
	}
	editor_member(w, SV("properties"));
	editor_begin(w, '{');
	for (size_t i = 0; i < n; i++)
		put_field(w, &fields[i]);
	put_described(w, shape);
	editor_end(w, '}');
	editor_member(w, SV("patternProperties"));
	build_str(w->out, "{\"^x-\": true}");
	editor_member(w, SV("additionalProperties"));
	build_str(w->out, "false");
	editor_end(w, '}');
}

/* ---- definitions ---- */

static void put_definition(struct editor_writer *w, const struct definition *d,
			   struct sv title, struct sv record)
{
	editor_line(w);
	build_char(w->out, '"');
	editor_fill(w, d->name, record);
	build_str(w->out, "\": {");
	if (title.n) {
		build_str(w->out, "\"title\": \"");
		build_sv(w->out, title);
		build_str(w->out, record.n ? ": " : "");
		build_sv(w->out, record);
		build_str(w->out, "\", ");
	}
	editor_fill(w, d->members, record);
	build_char(w->out, '}');
}

/* Whether a field of TYPE has RECORD as its argument. */
static bool is_used(enum field_type type, struct sv record)
{
	for (int s = 0; s < SHAPE_COUNT; s++) {
		size_t n;
		const struct field *fields = schema_fields((enum shape)s, &n);

		for (size_t i = 0; i < n; i++)
			if (fields[i].type == type &&
			    sv_eq(fields[i].argument, record))
				return true;
	}
	return false;
}

/* The definition of TYPE, or one for each record that it is used with. */
static void put_type(struct editor_writer *w, enum field_type type)
{
	const struct definition *d = &types[type];
	struct sv title = schema_type_words(type);

	if (d->members.n == 0)
		return;
	if (sv_find_char(d->name, '@', 0) == SV_NONE) {
		put_definition(w, d, title, (struct sv){ 0 });
		return;
	}
	for (int s = 0; s < SHAPE_COUNT; s++)
		if (is_used(type, schema_word((enum shape)s)))
			put_definition(w, d, title,
				       schema_word((enum shape)s));
}

void editor_schema(struct build *out)
{
	static const struct sv root[] = {
		SV_INIT(JSON("$schema":
			"http://json-schema.org/draft-07/schema#")),
		SV_INIT(JSON("$comment": "printed by annals help schema")),
		SV_INIT(JSON("title": "annals chronology")),
		SV_INIT(JSON("if": {"type": ["array", "null"]})),
		SV_INIT(JSON("then": {"items":
			{"$ref": "#/definitions/event"}})),
		SV_INIT(JSON("else": {"$ref": "#/definitions/file"})),
	};
	struct editor_writer w = { .out = out };

	editor_begin(&w, '{');
	for (size_t i = 0; i < COUNT(root); i++) {
		editor_line(&w);
		build_sv(out, root[i]);
	}
	editor_member(&w, SV("definitions"));
	editor_begin(&w, '{');
	for (int s = 0; s < SHAPE_COUNT; s++)
		put_record(&w, (enum shape)s);
	for (int t = 0; t < FIELD_TYPE_COUNT; t++)
		put_type(&w, (enum field_type)t);
	for (size_t i = 0; i < COUNT(others); i++)
		put_definition(&w, &others[i], (struct sv){ 0 },
			       (struct sv){ 0 });
	editor_end(&w, '}');
	editor_end(&w, '}');
	build_char(out, '\n');
}
