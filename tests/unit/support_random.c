#include "support_random.h"

#include "base/build.h"
#include "base/json.h"
#include "load/schema.h"

enum { EVENTS = 6, DECLARED = 3, X_DEPTH = 5 };

static uint32_t below(struct random *r, uint32_t n)
{
	/* Numbers of splitmix64 (Steele, Lea, Flood 2014). */
	uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (uint32_t)((z ^ (z >> 31)) % n);
}

static bool chance(struct random *r, unsigned percent)
{
	return below(r, 100) < percent;
}

static struct sv any_text(struct random *r)
{
	uint32_t n = 0;

	while (random_texts[n])
		n++;
	return sv_of(random_texts[below(r, n)]);
}

static void put_string(struct build *b, struct sv text)
{
	json_string(b, text, false);
}

/* TEXT with N in the place of its *. */
static void put_numbered(struct build *b, const char *text, unsigned n)
{
	build_char(b, '"');
	for (; *text; text++)
		if (*text == '*')
			build_fmt(b, "%u", n);
		else
			build_char(b, *text);
	build_char(b, '"');
}

/* A name: an id, what somebody declared is called, or anything. */
static void put_text(struct random *r, struct build *b)
{
	static const char *const formats[] = { "people-*", "places-*",
					       "organisations-*", "sources-*#2",
					       "series-*", "kinds-*",
					       "Name people *", "NAME PLACES *",
					       "Somebody *", "SOMEBODY *" };
	uint32_t at = below(r, 20);

	if (at < sizeof(formats) / sizeof(*formats))
		put_numbered(b, formats[at], below(r, DECLARED));
	else
		put_string(b, any_text(r));
}

static void put_date(struct random *r, struct build *b)
{
	static const char *const dates[] = {
		"2024", "2024-05-15", "2024-05/2024-06", "2007/..",
		"2024?", "2024-05~", "[2023,2024]", "{1960,1961-12}", "-0043",
		"2024-21", "%2024", "20XX", "2024-05-15T14:30:00",
	};

	put_string(b, sv_of(dates[below(r, sizeof(dates) / sizeof(*dates))]));
}

/* A key unlike those with another NUMBER. */
static void put_own_key(struct random *r, struct build *b, uint32_t number)
{
	struct build key = { .arena = r->arena };

	build_sv(&key, any_text(r));
	build_fmt(&key, "%u", number);
	put_string(b, build_view(&key));
}

/* Anything, for a key of the author's own. */
static void put_any(struct random *r, struct build *b, int depth)
{
	uint32_t n = below(r, 4);
	bool map = chance(r, 50);

	if (depth == 0 || chance(r, 40)) {
		put_string(b, chance(r, 10) ? SV("") : any_text(r));
		return;
	}
	build_char(b, map ? '{' : '[');
	for (uint32_t i = 0; i < n; i++) {
		build_str(b, i ? ", " : "");
		if (map && i == 0 && chance(r, 30)) {
			build_str(b, "\"note\": \"" RANDOM_SECRET "\"");
			continue;
		}
		if (map) {
			put_own_key(r, b, i);
			build_str(b, ": ");
		}
		put_any(r, b, depth - 1);
	}
	build_char(b, map ? '}' : ']');
}

static void put_record(struct random *r, struct build *b, enum shape shape,
		       unsigned number);

typedef void put_fn(struct random *r, struct build *b,
		    const struct field *field);

/* One value of PUT, or a list of some. */
static void put_some(struct random *r, struct build *b,
		     const struct field *field, put_fn *put)
{
	uint32_t n = below(r, 4);

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

/* A mapping of keys in FORMAT, parted by blanks, to what PUT puts. */
static void put_map(struct random *r, struct build *b,
		    const struct field *field, const char *keys, put_fn *put)
{
	struct sv left = sv_of(keys);

	build_char(b, '{');
	while (left.n) {
		put_string(b, sv_cut(&left, ' '));
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
		put_numbered(b, "e*", below(r, EVENTS));
	else
		put_text(r, b);
}

static void texts(struct random *r, struct build *b, const struct field *field)
{
	put_some(r, b, field, one_text);
}

static void one_event(struct random *r, struct build *b,
		      const struct field *field)
{
	(void)field;
	put_numbered(b, "e*", below(r, EVENTS));
}

static void some_events(struct random *r, struct build *b,
			const struct field *field)
{
	put_some(r, b, field, one_event);
}

static void a_date(struct random *r, struct build *b, const struct field *field)
{
	(void)field;
	put_date(r, b);
}

static void a_choice(struct random *r, struct build *b,
		     const struct field *field)
{
	char sep = field->type == FIELD_PHRASE ? '|' : ' ';
	struct sv left = field->type == FIELD_YES ? SV("yes no") :
						    field->argument;
	struct sv word = sv_cut(&left, sep);

	while (left.n && chance(r, 70))
		word = sv_cut(&left, sep);
	put_string(b, word);
}

static void a_number(struct random *r, struct build *b,
		     const struct field *field)
{
	(void)field;
	build_fmt(b, "\"%u\"", 1 + below(r, 100));
}

static void a_url(struct random *r, struct build *b, const struct field *field)
{
	(void)field;
	put_numbered(b, "https://example.org/?a=*#b", below(r, 9));
}

static void text_map(struct random *r, struct build *b,
		     const struct field *field)
{
	put_map(r, b, field, "de yes note", one_text);
}

static void why(struct random *r, struct build *b, const struct field *field)
{
	if (chance(r, 30))
		put_text(r, b);
	else
		put_map(r, b, field, "date place", one_text);
}

static void result(struct random *r, struct build *b, const struct field *field)
{
	if (chance(r, 50))
		put_text(r, b);
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
	if (chance(r, 50))
		put_text(r, b);
	else
		one_record(r, b, field);
}

static void shorts(struct random *r, struct build *b, const struct field *field)
{
	put_some(r, b, field, one_short);
}

static void who(struct random *r, struct build *b, const struct field *field)
{
	if (chance(r, 50))
		shorts(r, b, field);
	else
		put_map(r, b, field, "host note roles-1", shorts);
}

/* The ids of a section are its key and a number. */
static void section(struct random *r, struct build *b,
		    const struct field *field)
{
	build_char(b, '{');
	for (unsigned i = 0; i < DECLARED; i++) {
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
	[FIELD_URL] = a_url,		[FIELD_KINDS] = texts,
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
		put_numbered(b, "e*", number);
	else if (sv_eq(field->key, SV("counts")))
		some_events(r, b, field);
	else if (declared && sv_eq(field->key, SV("name")))
		build_fmt(b, "\"Name %.*s %u\"",
			  SV_ARG(schema_word(field->shape)), number);
	else if (declared && sv_eq(field->key, SV("names")))
		put_some(r, b, field, one_record);
	else if (field->shape == SHAPE_SPELLING &&
		 sv_eq(field->key, SV("name")))
		put_numbered(b, "Also *", r->spellings++);
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
};

static bool left_out(struct random *r, const struct field *field,
		     unsigned choice)
{
	for (size_t i = 0; i < sizeof(chosen) / sizeof(*chosen); i++)
		if (field->shape == chosen[i].shape &&
		    sv_eq(field->key, chosen[i].key) &&
		    (choice == chosen[i].choice || chosen[i].choice < 2))
			return choice != chosen[i].choice;
	if (field->type == FIELD_NEEDED_TEXT || field->type == FIELD_NUMBER ||
	    field->type == FIELD_ID || sv_eq(field->key, SV("events")))
		return false;
	return sv_eq(field->key, SV("annals")) || !chance(r, r->share);
}

static void put_record(struct random *r, struct build *b, enum shape shape,
		       unsigned number)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);
	unsigned choice = below(r, shape == SHAPE_EVENT ? 3 : 2);
	bool begun = false;

	build_char(b, '{');
	for (size_t i = 0; i < n; i++) {
		if (left_out(r, &fields[i], choice))
			continue;
		build_str(b, begun ? ", " : "");
		begun = true;
		put_string(b, fields[i].key);
		build_str(b, ": ");
		if (!put_special(r, b, &fields[i], number))
			puts_of[fields[i].type](r, b, &fields[i]);
	}
	if (chance(r, 30)) {
		build_str(b, begun ? ", \"x-own\": " : "\"x-own\": ");
		put_any(r, b, X_DEPTH);
	}
	build_char(b, '}');
}

struct sv random_book(struct random *r)
{
	struct build b = { .arena = r->arena };

	put_record(r, &b, SHAPE_FILE, 0);
	build_char(&b, '\n');
	return build_view(&b);
}
