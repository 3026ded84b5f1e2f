/* Random values, one for each type of field. */
#include "support_random_value.h"

#include "base/json.h"
#include "support_random.h"

enum { DEPTH = 5 };

static struct sv any_text(struct random *r)
{
	uint32_t n = 0;

	while (random_texts[n])
		n++;
	return sv_of(random_texts[random_pick(r, n)]);
}

void value_string(struct build *b, struct sv text)
{
	json_string(b, text, false);
}

void value_numbered(struct build *b, const char *text, unsigned n)
{
	build_char(b, '"');
	for (; *text; text++)
		if (*text == '*')
			build_fmt(b, "%u", n);
		else
			build_char(b, *text);
	build_char(b, '"');
}

void value_text(struct random *r, struct build *b)
{
	static const char *const formats[] = { "people-*", "places-*",
					       "organisations-*", "sources-*#2",
					       "series-*", "kinds-*",
					       "Name people *", "NAME PLACES *",
					       "Somebody *", "SOMEBODY *" };
	uint32_t at = random_pick(r, 20);

	if (at < sizeof(formats) / sizeof(*formats))
		value_numbered(b, formats[at], random_pick(r, VALUE_IDS));
	else
		value_string(b, any_text(r));
}

void value_date(struct random *r, struct build *b)
{
	static const char *const dates[] = {
		"2024", "2024-05-15", "2024-05/2024-06", "2007/..",
		"2024?", "2024-05~", "[2023,2024]", "{1960,1961-12}", "-0043",
		"2024-21", "%2024", "20XX", "2024-05-15T14:30:00",
	};

	uint32_t at = random_pick(r, sizeof(dates) / sizeof(*dates));

	value_string(b, sv_of(dates[at]));
}

/* A key unlike those with another NUMBER. */
static void put_own_key(struct random *r, struct build *b, uint32_t number)
{
	struct build key = { .arena = r->arena };

	build_sv(&key, any_text(r));
	build_fmt(&key, "%u", number);
	value_string(b, build_view(&key));
}

static void put_any(struct random *r, struct build *b, int depth)
{
	uint32_t n = random_pick(r, 4);
	bool map = random_chance(r, 50);

	if (depth == 0 || random_chance(r, 40)) {
		value_string(b, random_chance(r, 10) ? SV("") : any_text(r));
		return;
	}
	build_char(b, map ? '{' : '[');
	for (uint32_t i = 0; i < n; i++) {
		build_str(b, i ? ", " : "");
		if (map && i == 0 && random_chance(r, 30)) {
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

void value_any(struct random *r, struct build *b)
{
	put_any(r, b, DEPTH);
}
