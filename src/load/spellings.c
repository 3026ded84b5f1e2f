/* Names apart by their marks, and the spelling that each is shown by. */
#include "load/spellings.h"

#include <stdlib.h>

#include "base/utf8.h"

static int most_marks_first(const void *x, const void *y)
{
	const struct spelt *a = x, *b = y;

	if (a->marks.letters != b->marks.letters)
		return a->marks.letters < b->marks.letters ? 1 : -1;
	if (a->marks.cyrillic != b->marks.cyrillic)
		return a->marks.cyrillic ? -1 : 1;
	return sv_cmp(a->text, b->text);
}

/* Beyond so many names of one fold each spelling is one of its own. */
enum { LEADERS_MAX = 64 };

/* The spellings of each name that others must agree with. */
struct leaders {
	const struct spelt *first[LEADERS_MAX]; /* as many marks as any */
	const struct spelt *cyrillic[LEADERS_MAX]; /* or null */
	uint32_t written[LEADERS_MAX]; /* by spellings that could be no other */
	uint32_t n;
};

/* Whether S could be of name I of L. */
static bool could_be(const struct leaders *l, uint32_t i, const struct spelt *s)
{
	return marks_agree(l->first[i]->marks, s->marks) &&
	       (!l->cyrillic[i] ||
		marks_agree(l->cyrillic[i]->marks, s->marks));
}

/* Puts S to the first leader that it agrees with, or makes it one. */
static void join(struct leaders *l, struct spelt *s)
{
	uint32_t agree = 0, known = l->n < LEADERS_MAX ? l->n : LEADERS_MAX;

	for (uint32_t i = 0; i < known && agree < 2; i++) {
		if (!could_be(l, i, s))
			continue;
		if (agree++ == 0)
			s->of = i;
	}
	s->either = agree > 1;
	if (agree == 0) {
		s->of = l->n++;
		if (s->of < LEADERS_MAX)
			l->first[s->of] = s;
	}
	if (s->either || s->of >= LEADERS_MAX)
		return;
	l->written[s->of] += s->count;
	if (s->marks.cyrillic && !l->cyrillic[s->of])
		l->cyrillic[s->of] = s;
}

/* Puts S, which could be of several names, to the one that is written most;
 * where two are, to neither. */
static void choose(const struct leaders *l, struct spelt *s)
{
	uint32_t known = l->n < LEADERS_MAX ? l->n : LEADERS_MAX;

	for (uint32_t i = s->of + 1; i < known; i++) {
		if (!could_be(l, i, s) ||
		    l->written[i] < l->written[s->of])
			continue;
		s->neither = l->written[i] == l->written[s->of];
		if (!s->neither)
			s->of = i;
	}
}

/* Gives a name of their own to those of the N spellings V, NAMES in all, that
 * are of neither of two; returns how many names there are then. */
static uint32_t name_neither(struct spelt *v, size_t n, uint32_t names)
{
	const struct spelt *own = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!v[i].neither)
			continue;
		if (!own || !marks_agree(own->marks, v[i].marks)) {
			own = &v[i];
			v[i].of = names++;
		}
		v[i].of = own->of;
	}
	return names;
}

uint32_t spellings_part(struct arena *a, struct spelt *v, size_t n)
{
	struct leaders l = { .n = 0 };

	if (n == 1) {
		v->of = 0;
		return 1;
	}
	for (size_t i = 0; i < n; i++)
		v[i].marks = marks_of(a, v[i].text);
	qsort(v, n, sizeof(*v), most_marks_first);
	for (size_t i = 0; i < n; i++)
		join(&l, &v[i]);
	for (size_t i = 0; i < n; i++)
		if (v[i].either)
			choose(&l, &v[i]);
	return name_neither(v, n, l.n);
}

/* Whether X is the better one to be shown. */
static bool is_better(const struct spelt *x, const struct spelt *y)
{
	bool capitals = marks_capitals(x->text), small = marks_small(x->text);
	bool slip = marks_slip(x->text), end = marks_end(x->text);
	size_t letters = utf8_count(x->text), others = utf8_count(y->text);

	if (x->either != y->either)
		return y->either;
	if (slip != marks_slip(y->text))
		return !slip;
	if (x->count != y->count)
		return x->count > y->count;
	if (small != marks_small(y->text))
		return !small; /* US before us */
	if (capitals != marks_capitals(y->text))
		return !capitals;
	if (x->marks.letters != y->marks.letters)
		return x->marks.letters > y->marks.letters;
	if (end != marks_end(y->text))
		return end;
	if (letters != others)
		return letters > others;
	return sv_cmp(x->text, y->text) < 0;
}

size_t spellings_could(const struct spelt *v, size_t n, size_t i,
		       uint32_t *out, size_t max)
{
	uint32_t next = 0;
	size_t count = 0;

	for (size_t k = 0; k < n && next < LEADERS_MAX; k++) {
		if (v[k].of != next || v[k].neither)
			continue; /* the first of each are in order */
		next++;
		if (!marks_agree(v[k].marks, v[i].marks))
			continue;
		if (count < max)
			out[count] = v[k].of;
		count++;
	}
	return count;
}

void spellings_shown(const struct spelt *v, size_t n, uint32_t *shown)
{
	for (size_t i = 0; i < n; i++)
		shown[v[i].of] = UINT32_MAX;
	for (size_t i = 0; i < n; i++)
		if (shown[v[i].of] == UINT32_MAX ||
		    is_better(&v[i], &v[shown[v[i].of]]))
			shown[v[i].of] = (uint32_t)i;
}
