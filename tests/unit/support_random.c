/* Random records, each of which the format allows. */
#include "support_random.h"

#include <stdlib.h>

#include "load/schema.h"
#include "support_random_value.h"

enum { EVENTS = 6 };

uint32_t random_pick(struct random *r, uint32_t n)
{
	/* Numbers of splitmix64 (Steele, Lea, Flood 2014). */
	uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (uint32_t)((z ^ (z >> 31)) % n);
}

bool random_chance(struct random *r, unsigned percent)
{
	return random_pick(r, 100) < percent;
}

static void put_record(struct random *r, struct build *b, enum shape shape,
		       unsigned number);

typedef void put_fn(struct random *r, struct build *b,
		    const struct field *field);

/* One value of PUT, or a list of some. */
static void put_some(struct random *r, struct build *b,
		     const struct field *field, put_fn *put)
{
	uint32_t n = random_pick(r, 4);

	if (n == 0) {
		put(r, b, field);
		return;
	}
	build_char(b, '[');
	for (uint32_t i = 0; i < n; i++) {
		build_str(b, i ? ", " : "");
		put(r, b, field);
	}
	build_char(b, ']');
}

/* A mapping of keys in FORMAT, separated by blanks, to what PUT puts. */
static void put_map(struct random *r, struct build *b,
		    const struct field *field, const char *keys, put_fn *put)
{
	struct sv left = sv_of(keys);

	build_char(b, '{');
	while (left.n) {
		value_string(b, sv_cut(&left, ' '));
		build_str(b, ": ");
		put(r, b, field);
		build_str(b, left.n ? ", " : "");
	}
	build_char(b, '}');
}

static void one_text(struct random *r, struct build *b,
		     const struct field *field)
{
	if (sv_eq(field->key, SV("note")))
		build_str(b, "\"" RANDOM_SECRET "\"");
	else if (sv_eq(field->key, SV("part_of")) &&
		 field->shape == SHAPE_EVENT)
		value_numbered(b, "e*", random_pick(r, EVENTS));
	else
		value_text(r, b);
}

static void texts(struct random *r, struct build *b, const struct field *field)
{
	put_some(r, b, field, one_text);
}

static void one_event(struct random *r, struct build *b,
		      const struct field *field)
{
	(void)field;
	value_numbered(b, "e*", random_pick(r, EVENTS));
}

static void some_events(struct random *r, struct build *b,
			const struct field *field)
{
	put_some(r, b, field, one_event);
}

static void a_date(struct random *r, struct build *b, const struct field *field)
{
	(void)field;
	value_date(r, b);
}

static void a_choice(struct random *r, struct build *b,
		     const struct field *field)
{
	char sep = field->type == FIELD_PHRASE ? '|' : ' ';
	struct sv left = field->type == FIELD_YES ? SV("yes no") :
						    field->argument;
	struct sv word = sv_cut(&left, sep);

	while (left.n && random_chance(r, 70))
		word = sv_cut(&left, sep);
	value_string(b, word);
}

static void a_number(struct random *r, struct build *b,
		     const struct field *field)
{
	(void)field;
	build_fmt(b, "\"%u\"", 1 + random_pick(r, 100));
}

static void a_url(struct random *r, struct build *b, const struct field *field)
{
	(void)field;
	value_numbered(b, "https://example.org/?a=*#b", random_pick(r, 9));
}

static void urls(struct random *r, struct build *b, const struct field *field)
{
	put_some(r, b, field, a_url);
}

static void coordinates(struct random *r, struct build *b,
			const struct field *field)
{
	(void)field;
	build_fmt(b, "[%u.5, -%u]", random_pick(r, 90), random_pick(r, 181));
}

static void text_map(struct random *r, struct build *b,
		     const struct field *field)
{
	put_map(r, b, field, "de yes note", one_text);
}

static void why(struct random *r, struct build *b, const struct field *field)
{
	if (random_chance(r, 30))
		value_text(r, b);
	else
		put_map(r, b, field, "date place", one_text);
}

static void result(struct random *r, struct build *b, const struct field *field)
{
	if (random_chance(r, 50))
		value_text(r, b);
	else
		put_map(r, b, field, "agreements", a_number);
}

static void results(struct random *r, struct build *b,
		    const struct field *field)
{
	put_some(r, b, field, result);
}

static void links(struct random *r, struct build *b, const struct field *field)
{
	put_map(r, b, field, "follows see", some_events);
}

static void one_record(struct random *r, struct build *b,
		       const struct field *field)
{
	put_record(r, b, schema_shape(field->argument), 0);
}

static void records(struct random *r, struct build *b,
		    const struct field *field)
{
	put_some(r, b, field, one_record);
}

static void one_short(struct random *r, struct build *b,
		      const struct field *field)
{
	if (random_chance(r, 50))
		value_text(r, b);
	else
		one_record(r, b, field);
}

static void shorts(struct random *r, struct build *b, const struct field *field)
{
	put_some(r, b, field, one_short);
}

static void who(struct random *r, struct build *b, const struct field *field)
{
	if (random_chance(r, 50))
		shorts(r, b, field);
	else
		put_map(r, b, field, "host note roles-1", shorts);
}

/* The ids of a section are its key and a number. */
static void section(struct random *r, struct build *b,
		    const struct field *field)
{
	build_char(b, '{');
	for (unsigned i = 0; i < VALUE_IDS; i++) {
		build_str(b, i ? ", " : "");
		build_fmt(b, "\"%.*s-%u\": ", SV_ARG(field->key), i);
		put_record(r, b, schema_shape(field->argument), i);
	}
	build_char(b, '}');
}

static put_fn *const puts_of[FIELD_TYPE_COUNT] = {
	[FIELD_TEXT] = one_text,	[FIELD_NEEDED_TEXT] = one_text,
	[FIELD_TEXTS] = texts,		[FIELD_TEXT_MAP] = text_map,
	[FIELD_DATE] = a_date,		[FIELD_CHOICE] = a_choice,
	[FIELD_PHRASE] = a_choice,	[FIELD_YES] = a_choice,
	[FIELD_NUMBER] = a_number,	[FIELD_COUNT] = a_number,
	[FIELD_URLS] = urls,
	[FIELD_URL] = a_url,		[FIELD_KINDS] = texts,
	[FIELD_DOI] = one_text,		[FIELD_ISBN] = one_text,
	[FIELD_COORDINATES] = coordinates,
	[FIELD_INFERRED] = why,		[FIELD_RESULTS] = results,
	[FIELD_LINKS] = links,		[FIELD_WHO] = who,
	[FIELD_RECORDS] = records,	[FIELD_SHORTS] = shorts,
	[FIELD_SECTION] = section,
};

/* What a field takes besides what its type says. */
static bool put_special(struct random *r, struct build *b,
			const struct field *field, unsigned number)
{
	bool declared = field->shape == SHAPE_PERSON ||
			field->shape == SHAPE_PLACE ||
			field->shape == SHAPE_ORGANISATION;

	if (field->type == FIELD_ID)
		value_numbered(b, "e*", number);
	else if (field->shape == SHAPE_EVENT &&
		 sv_eq(field->key, SV("date")) && random_chance(r, 30))
		build_str(b, "1900-02-29, \"calendar\": julian");
	else if (sv_eq(field->key, SV("counts")))
		some_events(r, b, field);
	else if (declared && sv_eq(field->key, SV("name")))
		build_fmt(b, "\"Name %.*s %u\"",
			  SV_ARG(schema_word(field->shape)), number);
	else if (declared && sv_eq(field->key, SV("names")))
		put_some(r, b, field, one_record);
	else if (field->shape == SHAPE_SPELLING &&
		 sv_eq(field->key, SV("name")))
		value_numbered(b, "Also *", r->spellings++);
	else if (sv_eq(field->key, SV("events"))) {
		build_char(b, '[');
		for (unsigned i = 0; i < EVENTS; i++) {
			build_str(b, i ? ", " : "");
			put_record(r, b, SHAPE_EVENT, i);
		}
		build_char(b, ']');
	} else {
		return false;
	}
	return true;
}

/* Fields that exclude one another: the CHOICE-th is there. */
static const struct {
	enum shape shape;
	struct sv key;
	unsigned choice;
} chosen[] = {
	{ SHAPE_EVENT, SV_INIT("date"), 0 },
	{ SHAPE_EVENT, SV_INIT("as_of"), 1 },
	{ SHAPE_EVENT, SV_INIT("part_of"), 2 }, /* or by chance */
	{ SHAPE_WHO, SV_INIT("name"), 0 },
	{ SHAPE_WHO, SV_INIT("group"), 1 },
	{ SHAPE_CITE, SV_INIT("ref"), 0 }, /* or what it describes */
};

static bool left_out(struct random *r, const struct field *field,
		     unsigned choice)
{
	for (size_t i = 0; i < sizeof(chosen) / sizeof(*chosen); i++)
		if (field->shape == chosen[i].shape &&
		    sv_eq(field->key, chosen[i].key) &&
		    (choice == chosen[i].choice || chosen[i].choice < 2))
			return choice != chosen[i].choice;
	if (field->shape == SHAPE_MEDIA && field->type == FIELD_URL)
		return false;
	if (field->type == FIELD_NEEDED_TEXT || field->type == FIELD_NUMBER ||
	    field->type == FIELD_ID || sv_eq(field->key, SV("events")))
		return false;
	return sv_eq(field->key, SV("annals")) ||
	       sv_eq(field->key, SV("calendar")) ||
	       !random_chance(r, r->share);
}

/* The fields of SHAPE that a record of OF has from there. */
static void put_fields(struct random *r, struct build *b, enum shape of,
		       enum shape shape, unsigned number, unsigned choice)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);

	for (size_t i = 0; i < n; i++) {
		if (left_out(r, &fields[i], choice) ||
		    schema_field(of, fields[i].key) != &fields[i])
			continue;
		build_str(b, b->s[b->n - 1] == '{' ? "" : ", ");
		value_string(b, fields[i].key);
		build_str(b, ": ");
		if (!put_special(r, b, &fields[i], number))
			puts_of[fields[i].type](r, b, &fields[i]);
	}
}

static void put_record(struct random *r, struct build *b, enum shape shape,
		       unsigned number)
{
	unsigned choice = random_pick(r, shape == SHAPE_EVENT ? 3 : 2);
	enum shape described = schema_describes(shape);
	bool begun;

	build_char(b, '{');
	put_fields(r, b, shape, shape, number, choice);
	if (described != SHAPE_COUNT && choice > 0)
		put_fields(r, b, shape, described, number, choice);
	begun = b->s[b->n - 1] != '{';
	if (random_chance(r, 30)) {
		build_str(b, begun ? ", \"x-own\": " : "\"x-own\": ");
		value_any(r, b);
	}
	build_char(b, '}');
}

static unsigned long times(void)
{
	const char *more = getenv("ROUNDS");

	return more ? strtoul(more, NULL, 10) : 0;
}

unsigned random_rounds(unsigned n)
{
	return times() ? n * (unsigned)times() : n;
}

bool random_tries(unsigned at, unsigned n)
{
	return times() > 0 || at % n == 0;
}

unsigned random_size(unsigned some, unsigned all)
{
	return times() ? all : some;
}

struct sv random_book(struct random *r)
{
	struct build b = { .arena = r->arena };

	put_record(r, &b, SHAPE_FILE, 0);
	build_char(&b, '\n');
	return build_view(&b);
}
