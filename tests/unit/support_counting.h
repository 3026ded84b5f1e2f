#ifndef UNIT_SUPPORT_COUNTING_H
#define UNIT_SUPPORT_COUNTING_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/sv.h"
#include "book/book.h"
#include "date/date.h"
#include "text/width.h"

/*
 * What a run costs, as counts that are the same in each: memory that is asked
 * for, and calls of functions that loops of all rooms make.  Each is looked at
 * by itself, for many calls of one function hide a few more of another.
 */

/* Memory is counted in bytes, what is asked of arenas by itself; all others in
 * calls, and all calls together, too, but for those of memcmp(), which titles
 * and heads of columns are compared by up to a limit. */
enum count { MEMORY, ARENAS, CALLS, TAKE, BYTES, COPY, MEMCMP, CMP,
	     CUT, FIND, FIND_CHAR, CHR, TEXT, NAME_IN, WHO, ROWS, CITES, WITHIN,
	     WIDTH, KIND, COUNTS };

static const char *const names[] = {
	"memory", "arenas", "calls", "arena_take", "arena_bytes", "arena_copy",
	"memcmp", "sv_cmp", "sv_cut", "sv_find", "sv_find_char", "strchr",
	"book_text", "book_name_in", "book_who", "book_who_rows", "book_cites",
	"date_within", "width_text", "book_kind_parent",
};

static_assert(sizeof(names) / sizeof(*names) == COUNTS, "a name each");

/* Of what runs now, in a child; null where nothing is counted. */
static uint64_t *counts;

/* In a call of an arena, whose blocks are counted by what is taken of them. */
static bool in_arena;

static bool count_bytes(size_t bytes)
{
	if (counts && !in_arena)
		counts[MEMORY] += bytes;
	return false;
}

/* What follows stands between the callers and the functions themselves, which
 * the linker calls __real. */
#define BETWEEN(type, name, ...)                                               \
	type __real_##name(__VA_ARGS__);                                       \
	type __wrap_##name(__VA_ARGS__)

BETWEEN(void *, arena_take, struct arena *a, size_t count, size_t size);
BETWEEN(char *, arena_bytes, struct arena *a, size_t n);
BETWEEN(struct sv, arena_copy, struct arena *a, struct sv v);
BETWEEN(const char *, arena_cstr, struct arena *a, struct sv v);
BETWEEN(int, memcmp, const void *a, const void *b, size_t n);
BETWEEN(char *, strchr, const char *s, int c);
BETWEEN(int, sv_cmp, struct sv a, struct sv b);
BETWEEN(struct sv, sv_cut, struct sv *v, char sep);
BETWEEN(size_t, sv_find, struct sv v, struct sv part, size_t from);
BETWEEN(size_t, sv_find_char, struct sv v, char c, size_t from);
BETWEEN(struct sv, book_text, const struct book *b, struct text t);
BETWEEN(name_no, book_name_in, const struct book *b, name_no n);
BETWEEN(const struct who *, book_who, const struct book *b, event_no ev,
	size_t *n);
BETWEEN(const struct who *, book_who_rows, const struct book *b,
	struct range r);
BETWEEN(const struct cite *, book_cites, const struct book *b, struct range r);
BETWEEN(int, width_text, struct sv text);
BETWEEN(kind_no, book_kind_parent, const struct book *b, kind_no k);
BETWEEN(enum date_answer, date_within, const struct date *a,
	const struct date *period);
BETWEEN(bool, child_start, const char *const argv[], struct child_files with,
	pid_t *child, struct err *err);

/* N calls of the function that WHAT is. */
static void step(enum count what, uint64_t n)
{
	if (!counts)
		return;
	counts[what] += n;
	counts[CALLS] += n;
}

/* N bytes are asked of an arena by a function that WHAT is. */
static void step_in(enum count what, size_t n)
{
	step(what, 1);
	if (counts)
		counts[ARENAS] += n;
	in_arena = true;
}

void *__wrap_arena_take(struct arena *a, size_t count, size_t size)
{
	void *p;

	step_in(TAKE, count * size);
	p = __real_arena_take(a, count, size);
	in_arena = false;
	return p;
}

char *__wrap_arena_bytes(struct arena *a, size_t n)
{
	char *p;

	step_in(BYTES, n);
	p = __real_arena_bytes(a, n);
	in_arena = false;
	return p;
}

struct sv __wrap_arena_copy(struct arena *a, struct sv v)
{
	step_in(COPY, v.n + 1);
	v = __real_arena_copy(a, v);
	in_arena = false;
	return v;
}

const char *__wrap_arena_cstr(struct arena *a, struct sv v)
{
	const char *s;

	step_in(COPY, v.n + 1);
	s = __real_arena_cstr(a, v);
	in_arena = false;
	return s;
}

int __wrap_memcmp(const void *a, const void *b, size_t n)
{
	if (counts)
		counts[MEMCMP]++;
	return __real_memcmp(a, b, n);
}

char *__wrap_strchr(const char *s, int c)
{
	step(CHR, 1);
	return __real_strchr(s, c);
}

int __wrap_sv_cmp(struct sv a, struct sv b)
{
	step(CMP, 1);
	return __real_sv_cmp(a, b);
}

struct sv __wrap_sv_cut(struct sv *v, char sep)
{
	step(CUT, 1);
	return __real_sv_cut(v, sep);
}

enum { LINE = 64 }; /* bytes that are read in a step */

int __wrap_width_text(struct sv text)
{
	step(WIDTH, text.n / LINE);
	return __real_width_text(text);
}

/* A search of V from FROM that found AT. */
static size_t step_to(enum count what, size_t at, struct sv v, size_t from)
{
	size_t end = at == SV_NONE ? v.n : at;

	step(what, 1 + (end > from ? (end - from) / LINE : 0));
	return at;
}

size_t __wrap_sv_find(struct sv v, struct sv part, size_t from)
{
	return step_to(FIND, __real_sv_find(v, part, from), v, from);
}

size_t __wrap_sv_find_char(struct sv v, char c, size_t from)
{
	return step_to(FIND_CHAR, __real_sv_find_char(v, c, from), v, from);
}

struct sv __wrap_book_text(const struct book *b, struct text t)
{
	step(TEXT, 1);
	return __real_book_text(b, t);
}

name_no __wrap_book_name_in(const struct book *b, name_no n)
{
	step(NAME_IN, 1);
	return __real_book_name_in(b, n);
}

const struct who *__wrap_book_who(const struct book *b, event_no ev, size_t *n)
{
	step(WHO, 1);
	return __real_book_who(b, ev, n);
}

const struct who *__wrap_book_who_rows(const struct book *b, struct range r)
{
	step(ROWS, 1);
	return __real_book_who_rows(b, r);
}

const struct cite *__wrap_book_cites(const struct book *b, struct range r)
{
	step(CITES, 1);
	return __real_book_cites(b, r);
}

enum date_answer __wrap_date_within(const struct date *a,
				    const struct date *period)
{
	step(WITHIN, 1);
	return __real_date_within(a, period);
}

kind_no __wrap_book_kind_parent(const struct book *b, kind_no k)
{
	step(KIND, 1);
	return __real_book_kind_parent(b, k);
}

/* Pages are set by a program of its own, which takes long and counts nothing:
 * here one that only writes something. */
bool __wrap_child_start(const char *const argv[], struct child_files with,
			pid_t *child, struct err *err)
{
	const char *const echo[] = { "echo", NULL };

	(void)argv;
	return __real_child_start(echo, with, child, err);
}

#endif
