/* What an author may have meant by a key that is no field. */
#include "load/hint.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "date/date.h"
#include "base/vec.h"
#include "load/foreign.h"
#include "load/meaning.h"
#include "load/tidy.h"
#include "text/fold.h"
#include "wording/date_read.h"
#include "yaml/blank.h"
#include "yaml/emit.h"
#include "yaml/line.h"

struct sv hint_quoted(struct arena *a, const struct node *key)
{
	if (key->kind == NODE_SCALAR)
		return key->text.n ? diag_excerpt(a, key->text) : SV("\"\"");
	return key->kind == NODE_LIST ? SV("that is a list") :
					SV("that is a mapping");
}

static struct sv put(struct arena *a, const char *before, struct sv word,
		     const char *after)
{
	struct build b = { .arena = a };

	build_str(&b, before);
	build_sv(&b, word);
	build_str(&b, after);
	return build_view(&b);
}

/*
 * Whether a reader of KEY, whose letters are LETTERS, sees that NEAR was meant:
 * with one slip, or in a long word two.  In a short word, or with two, the
 * first letter is right.
 */
static bool is_slip(const struct fold_letters *letters, struct sv key,
		    struct sv near)
{
	enum { LONG = 5, LONGER = 6 }; /* letters */
	size_t n = letters->n, k = 0, i = 0;
	bool same_first = key.n > 0 &&
			  utf8_next(key, &i) == utf8_next(near, &k);

	if (same_first ? n >= LONGER : n < LONG)
		return same_first;
	return fold_edits(letters, near, 1) <= 1;
}

static bool is_date(struct arena *a, struct sv key)
{
	struct date date;
	struct date_fault why;

	return date_parse(a, key, DATE_STRICT, &date, NULL, &why);
}

/* KEY as a field is written: small, with _ between words. */
static struct sv as_field(struct arena *a, struct sv key)
{
	struct sv left = fold_copy(a, key, FOLD_EXACT);
	struct build b = { .arena = a };

	while (left.n > 0) {
		build_str(&b, b.n ? "_" : "");
		build_sv(&b, sv_cut(&left, ' '));
	}
	return build_view(&b);
}

/* The field that KEY nearly is; else empty. */
static struct sv near_word(struct arena *a, enum shape shape, struct sv key)
{
	VEC(struct sv) words = { 0 };
	struct fold_letters letters;
	struct sv near = { 0 };

	key = as_field(a, key);
	fold_prepare(&letters, key);
	for (; shape != SHAPE_COUNT; shape = schema_describes(shape)) {
		size_t n;
		const struct field *fields = schema_fields(shape, &n);

		for (size_t i = 0; i < n; i++)
			if (is_slip(&letters, key, fields[i].key))
				VEC_ADD(&words, fields[i].key);
	}
	if (words.n > 0)
		near = fold_nearest(key, words.v, words.n);
	VEC_FREE(&words);
	return near;
}

/* "; did you mean date?" of a KEY that is nearly a field; else empty. */
static struct sv near_field(struct arena *a, enum shape shape, struct sv key)
{
	struct sv near = near_word(a, shape, key);

	return near.n ? put(a, "; did you mean ", near, "?") : near;
}

struct sv hint_meant(struct arena *a, enum shape shape, struct sv key)
{
	struct sv field = foreign_field(a, shape, key);

	return schema_field(shape, field) ? field : near_word(a, shape, key);
}

/* The field of a reference, a source or a figure that other programs' word KEY
 * means and that nothing else has; else KEY. */
static struct sv others_inner(struct arena *a, struct sv key)
{
	struct sv field = foreign_field(a, SHAPE_CITE, key);

	if (schema_field(SHAPE_EVENT, fold_slug(a, key)))
		return key;
	if (!schema_field(SHAPE_CITE, field))
		field = foreign_field(a, SHAPE_FIGURE, key);
	return field.n && !schema_field(SHAPE_EVENT, field) &&
			       !schema_field(SHAPE_FILE, field) ?
		       field :
		       key;
}

/* Of a KEY of an event that is a field of what stands in it, as of a source, or
 * a role; else empty. */
static struct sv inner_field(struct arena *a, struct sv key)
{
	static const struct {
		enum shape shape;
		const char *before, *after;
	} inner[] = {
		{ SHAPE_SOURCE, "; it is of a source: sources: {title: TITLE, ",
		  ": ...}" },
		{ SHAPE_CITE, "; it stands with its source: "
			      "sources: {ref: SOURCE, ", ": ...}" },
		{ SHAPE_FIGURE, "; it is of a figure: figures: {what: ..., ",
		  ": ...}" },
	};
	static const struct sv roles[] = {
#define X(id, ...) SV_INIT(id),
#include "book/role.def"
#undef X
	};

	if (sv_eq(key, SV("time")))
		return SV("; a time stands in the date: 2024-05-15T14:30:00");
	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (sv_eq(roles[i], key) ||
		    (sv_ends(key, SV("s")) &&
		     sv_eq(roles[i], sv_slice(key, 0, key.n - 1))))
			return put(a, "; it stands under who: {", roles[i],
				   ": NAME}");
	if (!schema_field(SHAPE_CITE, key) && !schema_field(SHAPE_FIGURE, key))
		key = others_inner(a, key);
	for (size_t i = 0; i < sizeof(inner) / sizeof(*inner); i++)
		if (schema_field(inner[i].shape, key))
			return put(a, inner[i].before, key, inner[i].after);
	return (struct sv){ 0 };
}

/* Whether a key of RECORD is other programs' word for FIELD of an event. */
static bool has_foreign(struct arena *a, const struct node *record,
			struct sv field)
{
	for (uint32_t i = 0; i + 1 < record->count; i += 2)
		if (sv_eq(foreign_field(a, SHAPE_EVENT, record->child[i].text),
			  field))
			return true;
	return false;
}

/* "; annals calls it place" of other programs' word KEY; else empty. */
static struct sv foreign(struct arena *a, enum shape shape,
			 const struct node *parent, struct sv key)
{
	/* What is no field of an event, but stands in one. */
	static const struct {
		struct sv field, words;
	} parts[] = {
		{ SV_INIT("end"), SV_INIT("date: START/END") },
		{ SV_INIT("duration"), SV_INIT("date: START/END") },
		{ SV_INIT("key"), SV_INIT("id") },
		{ SV_INIT("coordinates"),
		  SV_INIT("place: {name: NAME, coordinates: [LATITUDE, "
			  "LONGITUDE]}") },
		{ SV_INIT("country"),
		  SV_INIT("place: {name: NAME, country: COUNTRY}") },
		{ SV_INIT("participant"), SV_INIT("who: NAME") },
		{ SV_INIT("organiser"), SV_INIT("who: {organiser: NAME}") },
		{ SV_INIT("colour"), SV_INIT("kinds: {KIND: {colour: ...}}") },
	};
	struct sv field = foreign_field(a, shape, key);

	if (sv_eq(field, SV("roles")))
		field = SV("who: {ROLE: NAME}");
	else if (shape == SHAPE_EVENT && sv_eq(field, SV("date")) &&
		 has_foreign(a, parent, SV("end")))
		field = parts[0].words;
	else if (shape == SHAPE_OFFICE && sv_eq(field, SV("end")))
		field = SV("dates: START/END");
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (shape == SHAPE_EVENT && sv_eq(field, parts[i].field))
			field = parts[i].words;
	if (sv_starts(field, SV("x-")))
		return put(a, "; annals has no field for it: ", field,
			   " keeps it");
	if (sv_eq(field, SV("note")))
		field = shape == SHAPE_EVENT ?
				SV("note, which is private; readers are told "
				   "what stands under summary") :
				SV("note, which is private");
	return field.n ? put(a, "; annals calls it ", field, "") : field;
}

/* Of a KEY that has a sign in it which was meant for YAML; else empty. */
static struct sv misread(struct arena *a, struct sv key)
{
	size_t at = blank_odd(key);

	if (line_odd_sign(key))
		return SV("; an item of a list begins with `- `, a dash and a "
			  "blank");
	if (at == SV_NONE)
		return (struct sv){ 0 };
	return put(a, "; ", blank_name(a, utf8_next(key, &at)),
		   " stands where a blank is due: replace it");
}

bool hint_blank(const struct node *node)
{
	struct sv rest = node->text, word = sv_cut(&rest, ':');

	for (size_t i = 0; i < word.n; i++)
		if (word.s[i] != '_' && !ascii_is_letter(word.s[i]))
			return false;
	return node->kind == NODE_SCALAR && !(node->flags & NODE_QUOTED) &&
	       word.n > 0 && rest.n > 0 && !strchr(" /", rest.s[0]);
}

/* Of a text in { } that was taken for a key; else empty. */
static struct sv bare_text(const struct node *parent, const struct node *key,
			   const struct node *value)
{
	if (!(parent->flags & NODE_FLOW) || value->kind != NODE_SCALAR ||
	    value->text.n > 0)
		return (struct sv){ 0 };
	if (hint_blank(key))
		return SV("; a blank is missing after the colon");
	return parent->count > 2 ?
		       SV("; a text with a comma needs quotes inside { }") :
		       SV("; a text alone needs no { } around it");
}

/* Reads the date that KEY is. */
static bool read_date(struct arena *a, struct sv key, struct date *date)
{
	const struct date_context typed = { 0 };

	return date_read(a, key, &typed, date, NULL);
}

/* Whether NODE looks like an event: it has a date or a title. */
static bool is_event(struct arena *a, const struct node *node)
{
	return node->kind == NODE_MAP &&
	       (node_get(node, SV("date")) || node_get(node, SV("title")) ||
		has_foreign(a, node, SV("date")) ||
		has_foreign(a, node, SV("title")));
}

bool hint_dated(struct arena *a, const struct node *event)
{
	struct date date;

	return event->count > 0 && !is_event(a, event) &&
	       event->child->kind == NODE_SCALAR &&
	       read_date(a, event->child->text, &date);
}

/* Of KEY, under `events`, whose VALUE is an event itself. */
static struct sv keyed(struct arena *a, const struct node *key)
{
	return put(a, "; events are the items of a list, not of a mapping: "
		      "write `- id: ", key->text, "` and its fields below it");
}

bool hint_keyed(struct arena *a, const struct node *event)
{
	return event->count > 1 && !is_event(a, event) &&
	       event->child->kind == NODE_SCALAR &&
	       !schema_field(SHAPE_EVENT, event->child->text) &&
	       is_event(a, &event->child[1]);
}

/* Of EVENT, whose first key is its date: "1991: One". */
static struct sv dated(struct arena *a, const struct node *event)
{
	const struct node *value = &event->child[1];
	bool flow = event->flags & NODE_FLOW;
	struct build b = { .arena = a };
	struct emit emit = { .out = &b };
	struct date date;

	build_str(&b, "; write date: ");
	if (read_date(a, event->child->text, &date))
		date_print(&b, &date);
	build_str(&b, flow ? ", title: " :
			     " and below it, in the same column, title: ");
	if (value->kind == NODE_SCALAR && value->text.n > 0)
		emit_word(&emit, diag_excerpt(a, value->text), false, flow);
	else
		build_str(&b, "...");
	return build_view(&b);
}

static struct sv or_own(struct sv hint)
{
	return hint.n ? hint : SV("; your own keys begin with x-");
}

struct sv hint_key(struct arena *a, enum shape shape,
		   const struct node *parent, const struct node *key,
		   const struct node *value)
{
	struct sv hint = misread(a, key->text);

	if (hint.n == 0)
		hint = bare_text(parent, key, value);
	if (hint.n == 0 && shape == SHAPE_EVENT && key == parent->child &&
	    hint_dated(a, parent))
		hint = dated(a, parent);
	if (hint.n == 0 && shape == SHAPE_EVENT && hint_keyed(a, parent) &&
	    is_event(a, value))
		hint = keyed(a, key);
	if (hint.n == 0)
		hint = foreign(a, shape, parent, key->text);
	if (hint.n == 0 && shape == SHAPE_EVENT &&
	    schema_field(SHAPE_FILE, key->text))
		hint = SV("; it begins in the first column, without a dash");
	if (hint.n == 0 && (shape == SHAPE_EVENT || shape == SHAPE_VARIANT))
		hint = inner_field(a, key->text);
	if (hint.n == 0)
		hint = near_field(a, shape, key->text);
	return or_own(hint);
}

/* ---- roles in a list ---- */

/* Whether ITEM is a mapping of roles alone, without a field of a participant,
 * or what was meant for one, in it. */
static bool is_roles(struct arena *a, const struct node *item)
{
	const struct field *who = schema_field(SHAPE_EVENT, SV("who"));

	if (!meaning_has_roles(item) || item->count == 0 ||
	    tidy_is_bare(who, item))
		return false;
	for (uint32_t i = 0; i + 1 < item->count; i += 2) {
		struct sv key = item->child[i].text;

		if (schema_field(SHAPE_WHO, key) || sv_starts(key, SV("x-")) ||
		    foreign_field(a, SHAPE_WHO, key).n > 0 ||
		    near_word(a, SHAPE_WHO, key).n > 0)
			return false;
	}
	return true;
}

/* Who has a role: a name, or a list of names. */
struct held {
	struct sv role;
	const struct node *names;
};

/* Appends the names of NODE, after N that stand there; returns how many then
 * do.  A record has its name. */
static unsigned put_names(struct build *out, const struct node *node,
			  unsigned n)
{
	struct emit emit = { .out = out };
	uint32_t count;
	const struct node *item = node_items(node, &count);

	for (uint32_t i = 0; i < count; i++) {
		const struct node *name = node_get(&item[i], SV("name"));

		name = name ? name : &item[i];
		build_str(out, n++ ? ", " : "");
		emit_word(&emit,
			  name->kind == NODE_SCALAR && name->text.n ?
				  name->text :
				  SV("NAME"),
			  false, true);
	}
	return n;
}

/* The N of V by their roles, "{chair: Ann, guest: [Bob, Tom]}", in A. */
static struct sv by_role(struct arena *a, const struct held *v, size_t n)
{
	struct build all = { .arena = a };

	for (size_t i = 0; i < n; i++) {
		struct build names = { .arena = a };
		unsigned count = 0;
		bool before = false;

		for (size_t k = 0; k < n; k++)
			if (sv_eq(v[k].role, v[i].role)) {
				before |= k < i;
				count = put_names(&names, v[k].names, count);
			}
		if (before)
			continue;
		build_str(&all, all.n ? ", " : "{");
		build_sv(&all, v[i].role);
		build_str(&all, count > 1 ? ": [" : ": ");
		build_sv(&all, build_view(&names));
		build_str(&all, count > 1 ? "]" : "");
	}
	build_char(&all, '}');
	return build_view(&all);
}

struct sv hint_roles(struct arena *a, const struct node *list)
{
	enum { MANY = 8 }; /* that a message has room for */
	VEC(struct held) held = { 0 };
	bool any = false;
	struct sv hint;

	for (uint32_t i = 0; i < list->count; i++) {
		const struct node *item = &list->child[i];
		bool roles = is_roles(a, item);

		any |= roles;
		if (!roles)
			VEC_ADD(&held,
				(struct held){ SV("participant"), item });
		for (uint32_t k = 0; roles && k + 1 < item->count; k += 2)
			VEC_ADD(&held, (struct held){ item->child[k].text,
						      &item->child[k + 1] });
	}
	hint = held.n <= MANY ? by_role(a, held.v, held.n) :
				SV("{ROLE: [NAME, NAME], ROLE: NAME}");
	VEC_FREE(&held);
	return any ? hint : SV("");
}

/* ---- of the file itself ---- */

/* Whether KEY is a field of an event, in our words or others'. */
static bool is_of_event(struct arena *a, struct sv key)
{
	return schema_field(SHAPE_EVENT, key) ||
	       foreign_field(a, SHAPE_EVENT, key).n > 0;
}

/* Whether NODE is a mapping with a section in it. */
static bool has_section(const struct node *node)
{
	for (uint32_t i = 0; node->kind == NODE_MAP && i + 1 < node->count;
	     i += 2) {
		const struct field *field =
			schema_field(SHAPE_FILE, node->child[i].text);

		if (field && (field->type == FIELD_SECTION ||
			      field->type == FIELD_RECORDS))
			return true;
	}
	return false;
}

struct sv hint_section(struct arena *a, const struct node *key,
		       const struct node *value, bool *undashed)
{
	bool map = value->kind == NODE_MAP;
	bool list = value->kind == NODE_LIST;
	struct sv near = near_field(a, SHAPE_FILE, key->text);
	struct sv field = foreign_field(a, SHAPE_FILE, key->text);
	struct sv hint = misread(a, key->text);
	bool date = is_date(a, key->text);

	*undashed = hint.n == 0 && !map && !(list && near.n) && field.n == 0 &&
		    (date || is_of_event(a, key->text));
	if (hint.n > 0)
		return hint;
	if (date)
		return put(a, "; an event is an item of a list: begin it with "
			      "`- date: ", key->text, "`");
	if (*undashed)
		return SV("; an event is an item of a list: "
			  "begin it with `- `");
	if (has_section(value))
		return SV("; `events:` and the other sections begin in the "
			  "first column");
	if (sv_eq(field, SV("events")) ||
	    (list && value->count && is_event(a, value->child)) ||
	    (near.n == 0 && is_event(a, value)))
		return SV("; events stand under `events:`");
	return or_own(field.n ? put(a, "; annals calls it ", field, "") : near);
}
