/*
 * Items that are read without libyaml are what it would have made of them: of
 * texts by hand, and of any number that are made at random and then damaged,
 * 4,000 unless the command line says how many.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <yaml.h>

#include "support_arena.h"
#include "support_nodes.h"
#include "support_random.h"
#include "support_text.h"

static unsigned long texts = 4000;

enum { REGULAR = 20, OTHERS = 22 };

/* ---- by hand ---- */

/* The rows of a list, of which all but the last can be read so. */
static const char *const regular[REGULAR] = {
	"- a: 1\n  b: two words\n",
	"-   a: 1\n    b: 2\n",
	"- a: -0499\n  b: 10:30\n  c: a#1\n  d: (x) [y\n",
	"- a: \"x: 'y' # z\"\n  b: 'x \"y\" '\n  c: ''\n  d: \"\"\n",
	"- a: [x, y z, [1], {k: v, l: 'w'}, \"a, b\"]\n  b: []\n  c: {}\n",
	"- {a: 1, b: [x, y]}\n",
	"- a:\n    - x\n    - y: 1\n      z: 2\n    - [q]\n  b: 1\n",
	"- a:\n  - x\n  - y: 1\n    z: 2\n  b: 1\n",
	"- a:\n    b: 1\n    c:\n      d: 2\n  e: 3\n",
	"- a: first\n    second   \n     third\n\n\n    fourth\n  b: 1\n",
	"- a: first\n    -second, no list\n  b: 1\n",
	"- a:\n    - first\n      second\n    - x\n",
	"- a: >-\n    first\n    second # : x\n\n    third  \n  b: 1\n",
	"- a: >\n   first\n  b: |\n   x\n     y\n\n\n   z\n\n  c: |-\n   x\n",
	"- a:\n    - >-\n      x\n      y\n    - |\n      z\n",
	"# c\n- a: 1 \n\n    # c\n# d\n  b: 2\n  # e\n\n",
	"- a: ə [\n  b: ə\n",
	"- a: {b: [ə, x]}\n",
	"- text alone\n  of two lines\n",
	"- a: e\xCC\x81\n",
};

/* What must be left to libyaml. */
static const char *const others[OTHERS] = {
	"- a: &x 1\n  b: *x\n",
	"- !t {a: 1}\n",
	"- a: 'x\n    y'\n",
	"- a: \"\\n\"\n",
	"- a: it''s\n  b: 'it''s'\n",
	"- a:\n  b: 1\n",
	"- a:\n    text\n  b: 1\n",
	"- a: [x,\n  y]\n",
	"- a: [x, ]\n  b: {c, d: }\n  e: [f: g]\n",
	"- ? a\n  : b\n",
	"- a: 1\tx\n  b:\t2\n",
	"- a : 1\n",
	"- <<: {x: 1}\n  b: 2\n",
	"- 'a': 1\n  \"b\": 2\n",
	"- a: >+\n    x\n\n  b: |2\n      y\n",
	"- a: >\n\n    x\n  b: >\n    x\n      y\n    z\n",
	"-\n  a: 1\n",
	"- - a\n  - b\n",
	"-\n",
	"- a: x y # z\n",
	"- a: [[[[[[[[[[[[[x]]]]]]]]]]]]]\n",
	"- a:\n   b:\n    c:\n     d:\n      e:\n       f:\n        g:\n"
	"         h:\n          i:\n           j:\n            k:\n"
	"             l:\n              m: x\n",
};

/* TEXT with CR LF for LF. */
static struct sv with_cr(struct sv text)
{
	struct build b = { .arena = &arena };

	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\n')
			build_char(&b, '\r');
		build_char(&b, text.s[i]);
	}
	return build_view(&b);
}

/* Records and faults of TEXT must be the same read either way. */
static size_t same(struct sv text)
{
	size_t n, m;
	struct sv slow = nodes_dump(&arena, text, false, &n);
	struct sv quick = nodes_dump(&arena, text, true, &m);

	if (!sv_same(slow, quick))
		print_error("of this text:\n%.*s\n", (int)text.n, text.s);
	assert_sv(quick, slow);
	return n;
}

/* LIST as rows of `events:`, under it at the left or set in, and as a root. */
static void same_list(struct sv list)
{
	static const char *const heads[] = { "events:\n", "events:\n", "",
					     "x: [1]\nevents: # x\n",
					     "--- \nevents: &a\n",
					     " events:\n" };

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		struct build text = { .arena = &arena };
		struct sv left = list;

		build_str(&text, heads[i]);
		while (left.n > 0) {
			struct sv line = sv_cut(&left, '\n');

			build_str(&text, i % 2 && line.n ? "  " : "");
			build_sv(&text, line);
			build_char(&text, '\n');
		}
		same(build_view(&text));
		build_str(&text, i == 2 ? "...\n---\n- x\n" :
					  "people: {a: b}\nevents: c\n");
		same(build_view(&text));
		if (i < 2)
			same(with_cr(build_view(&text)));
		arena_reset(&arena);
	}
}

/* Each between others, so that libyaml stops and starts. */
static void by_hand(void **state)
{
	(void)state;
	for (size_t i = 0; i < REGULAR; i++)
		for (size_t k = 0; k < OTHERS + REGULAR; k++) {
			char text[1000];

			snprintf(text, sizeof(text), "%s%s%s%s", regular[i],
				 k < OTHERS ? others[k] : regular[k - OTHERS],
				 regular[i], regular[0]);
			same_list(sv_of(text));
		}
}

/* ---- whether libyaml is asked ---- */

static unsigned long asked;

int __real_yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event);
int __wrap_yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event);

int __wrap_yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event)
{
	asked++;
	return __real_yaml_parser_parse(parser, event);
}

/* How often it is for a list of N times ITEM and one more, with CR or not. */
static unsigned long asked_for(const char *item, int n, bool cr)
{
	struct build text = { .arena = &arena };
	struct sv list;
	size_t records;

	build_str(&text, "events:\n");
	for (int i = 0; i < n; i++)
		build_str(&text, item);
	build_str(&text, "- x: 1\n");
	list = cr ? with_cr(build_view(&text)) : build_view(&text);
	asked = 0;
	nodes_dump(&arena, list, true, &records);
	arena_reset(&arena);
	return asked;
}

static void only_for_others(void **state)
{
	(void)state;
	for (size_t i = 0; i < REGULAR; i++)
		for (int cr = 0; cr < 2; cr++)
			if (asked_for(regular[i], 1, cr) !=
			    asked_for(regular[i], 4, cr))
				fail_msg("libyaml reads:\n%s", regular[i]);
	for (size_t i = 0; i < OTHERS; i++)
		for (int cr = 0; cr < 2; cr++)
			if (asked_for(others[i], 1, cr) ==
			    asked_for(others[i], 4, cr))
				fail_msg("libyaml does not read:\n%s",
					 others[i]);
}

/* ---- at random ---- */

/* A text that is being damaged. */
struct damaged {
	char s[4000];
	size_t n;
};

static void put(struct damaged *d, size_t at, const char *s, size_t n)
{
	if (d->n + n > sizeof(d->s))
		return;
	memmove(d->s + at + n, d->s + at, d->n - at);
	memcpy(d->s + at, s, n);
	d->n += n;
}

static void cut(struct damaged *d, size_t at, size_t n)
{
	if (n > d->n - at)
		n = d->n - at;
	memmove(d->s + at, d->s + at + n, d->n - at - n);
	d->n -= n;
}

/* Where a line of D begins. */
static size_t any_line(struct random *r, const struct damaged *d)
{
	size_t at = random_pick(r, (uint32_t)d->n + 1);

	while (at > 0 && d->s[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_length(const struct damaged *d, size_t at)
{
	const char *end = memchr(d->s + at, '\n', d->n - at);

	return end ? (size_t)(end - d->s) + 1 - at : d->n - at;
}

static void damage(struct random *r, struct damaged *d)
{
	static const char *const signs[] = {
		" ", "  ", "    ", "\n", "\n\n", "\n  ", ",\n", "\n# ", "- ",
		"-", ": ", ":", "#", " #", "[", "]", "{", "}", ",", "'", "\"",
		"|", ">", ">-", "|-", "&a ", "*a", "!t ", "?", "? ", "%", "@",
		"`", "\t", "\r", "\\", "ə", "a", "0", "<<: *a", "...", "---",
	};
	enum { SIGNS = sizeof(signs) / sizeof(*signs) };
	const char *sign = signs[random_pick(r, SIGNS)];
	size_t at = random_pick(r, (uint32_t)d->n + 1);
	size_t line = any_line(r, d), length = line_length(d, line);
	char copy[sizeof(d->s)];

	switch (random_pick(r, 7)) {
	case 0:
		cut(d, at, 1 + random_pick(r, 3));
		break;
	case 1:
		cut(d, at, 1);
		put(d, at < d->n ? at : d->n, sign, strlen(sign));
		break;
	case 2:
		put(d, line, "  ", 1 + random_pick(r, 2));
		break;
	case 3:
		if (length > 2 && d->s[line] == ' ')
			cut(d, line, 1 + random_pick(r, 2));
		break;
	case 4:
		memcpy(copy, d->s + line, length);
		put(d, any_line(r, d), copy, length);
		break;
	case 5:
		cut(d, line, length);
		break;
	default:
		put(d, at, sign, strlen(sign));
	}
}

static void end_with_cr(struct damaged *d)
{
	for (size_t at = 0; at < d->n; at++)
		if (d->s[at] == '\n')
			put(d, at++, "\r", 1);
}

static void make(struct random *r, struct damaged *d)
{
	static const char *const heads[] = { "events:\n", "events:\n", "",
					     "t: x\nfigures:\n" };
	const char *head = heads[random_pick(r, 4)];

	d->n = 0;
	put(d, 0, head, strlen(head));
	for (uint32_t left = 1 + random_pick(r, 6); left > 0; left--) {
		const char *item = random_chance(r, 85) ?
					   regular[random_pick(r, REGULAR)] :
					   others[random_pick(r, OTHERS)];

		put(d, d->n, item, strlen(item));
	}
	if (random_chance(r, 30))
		put(d, d->n, "people: {a: b}\n", 15);
	if (random_chance(r, 30))
		end_with_cr(d);
	for (uint32_t left = random_pick(r, 5); left > 0; left--)
		damage(r, d);
}

static void damaged(void **state)
{
	struct random r = { .state = 1 };

	(void)state;
	for (unsigned long i = 0; i < texts; i++) {
		struct damaged d;
		/* Of a length of its own, so that no read goes beyond. */
		char *text;

		make(&r, &d);
		text = malloc(d.n + 1);
		memcpy(text, d.s, d.n);
		same((struct sv){ text, d.n });
		free(text);
		arena_reset(&arena);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_hand),
		cmocka_unit_test(only_for_others),
		cmocka_unit_test(damaged),
	};

	if (argc > 1)
		texts = strtoul(argv[1], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
