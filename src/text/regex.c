/* Compiling and running expressions with ICU, within limits of time. */
#include "text/regex.h"

#include <stddef.h>
#include <stdio.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include "base/mem.h"
#include "base/panic.h"

enum {
	MAX_PATTERN = 500,      /* bytes */
	STACK_LIMIT = 4000000,  /* bytes of backtracking */
	/* Nanoseconds, roughly: */
	STEP = 1000 * 1000,      /* of ICU: some ten thousand states */
	READ = 50,               /* of CHUNK bytes of a text */
	SEARCH_MAX = 20 * STEP,  /* in a search */
	ALL_MAX = 300 * STEP,    /* in all searches together */
	CHUNK = 32,
	PASSES = 8, /* through a text: most patterns make fewer */
};

struct regex {
	URegularExpression *icu;
	bool cases;   /* capitals matter */
	char *copy;   /* the text searched last, with plain i's */
	size_t copy_max; /* bytes it has room for */
	UText text;   /* the one searched last */
	/* That text's own, but that what is read of it is counted. */
	UTextFuncs functions;
	UTextAccess *read;
	size_t due;           /* reads still, that are not counted */
	uint64_t search, all; /* nanoseconds, as the limits above */
	UErrorCode *status;   /* of the search that is made, or null */
	struct stop *stop; /* or null */
	bool stopped;
};

/* Whether R may go on after so much WORK. */
static bool spend(struct regex *r, uint64_t work)
{
	r->search += work;
	r->all += work;
	return r->search <= SEARCH_MAX && r->all <= ALL_MAX &&
	       !stop_after(r->stop, work);
}

static UBool U_CALLCONV count_step(const void *context, int32_t steps)
{
	struct regex *r = (struct regex *)(uintptr_t)context;

	(void)steps;
	return spend(r, STEP);
}

/*
 * A state may read all of the text, where the pattern looks ahead or back, and
 * makes no step by that.  ICU asks for the status of its search after each
 * state: so it is stopped there.
 */
static UBool U_CALLCONV count_read(UText *text, int64_t at, UBool forward)
{
	struct regex *r =
		(struct regex *)((uintptr_t)text->pFuncs -
				 offsetof(struct regex, functions));

	if (r->due > 0)
		r->due--;
	else if (r->status && U_SUCCESS(*r->status) && !spend(r, READ))
		*r->status = U_REGEX_STOPPED_BY_CALLER;
	return r->read(text, at, forward);
}

static void fault_set(struct regex_fault *fault, size_t offset,
		      const char *message)
{
	fault->offset = offset;
	snprintf(fault->message, sizeof(fault->message), "%s", message);
}

/* What ICU's STATUS means to somebody who typed a pattern. */
static const char *reason(UErrorCode status)
{
	static const struct {
		UErrorCode status;
		const char *text;
	} reasons[] = {
		{ U_REGEX_BAD_ESCAPE_SEQUENCE,
		  "this backslash stands for nothing; \\\\ is a backslash" },
		{ U_REGEX_PROPERTY_SYNTAX, "no such property of characters" },
		{ U_REGEX_MISMATCHED_PAREN,
		  "a parenthesis without its other half; \\( and \\) are the "
		  "signs themselves" },
		{ U_REGEX_BAD_INTERVAL, "a count is written {2} or {2,5}" },
		{ U_REGEX_MAX_LT_MIN, "a count whose end is below its start" },
		{ U_REGEX_NUMBER_TOO_BIG, "a number too big" },
		{ U_REGEX_INVALID_BACK_REF, "no group with this number" },
		{ U_REGEX_LOOK_BEHIND_LIMIT,
		  "a look-behind must have a limited length" },
		{ U_REGEX_SET_CONTAINS_STRING, "a set holds characters only" },
		{ U_REGEX_MISSING_CLOSE_BRACKET, "no closing ] for a set" },
		{ U_REGEX_INVALID_RANGE,
		  "a range whose end is below its start" },
		{ U_REGEX_INVALID_CAPTURE_GROUP_NAME, "no group of this name" },
		{ U_REGEX_PATTERN_TOO_BIG, "too big; write a simpler one" },
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (reasons[i].status == status)
			return reasons[i].text;
	return "no regular expression; a plain text goes in double quotes";
}

/* Code points of the first N units of UTEXT. */
static size_t points(const UChar *utext, int32_t n)
{
	return n > 0 ? (size_t)u_countChar32(utext, n) : 0;
}

/* ---- the Turkic i ---- */

/*
 * What stands at AT of TEXT for an i that the default case folding takes for
 * another letter (Unicode, SpecialCasing.txt): I with a dot and i without, in
 * one code point or with the dot after it.  Returns a plain one and its bytes
 * in *N, or 0.
 */
static char plain_i(struct sv text, size_t at, size_t *n)
{
	static const struct {
		struct sv from;
		char to;
	} letters[] = {
		{ SV_INIT("\u0130"), 'I' },
		{ SV_INIT("\u0131"), 'i' },
		{ SV_INIT("I\u0307"), 'I' },
		{ SV_INIT("i\u0307"), 'i' },
	};
	struct sv rest = sv_slice(text, at, text.n);

	if (*rest.s != '\xC4' && *rest.s != 'I' && *rest.s != 'i')
		return 0;
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++) {
		if (!sv_starts(rest, letters[i].from))
			continue;
		*n = letters[i].from.n;
		return letters[i].to;
	}
	return 0;
}

/* Whether TEXT may hold such a letter: by the first bytes of those above. */
static bool may_have_i(struct sv text)
{
	return sv_find_char(text, '\xC4', 0) != SV_NONE ||
	       sv_find_char(text, '\xCC', 0) != SV_NONE;
}

/* Where both a text and its copy have been read to, in bytes. */
struct both {
	size_t text, copy;
};

/* Copies TEXT to OUT, unless that is null, with plain i's, up to byte END of
 * TEXT or LIMIT of the copy. */
static struct both copy_plain(struct sv text, size_t end, size_t limit,
			      char *out)
{
	struct both at = { 0 };

	while (at.text < end && at.copy < limit) {
		size_t n = 1;
		char c = plain_i(text, at.text, &n);

		if (out)
			out[at.copy] = c ? c : text.s[at.text];
		at.text += n;
		at.copy++;
	}
	return at;
}

/* TEXT with plain i's, in R until the next one. */
static struct sv copy_text(struct regex *r, struct sv text)
{
	if (text.n > r->copy_max) {
		mem_free(r->copy);
		r->copy_max = text.n;
		r->copy = MEM_NEW(text.n, char);
	}
	return (struct sv){
		r->copy, copy_plain(text, text.n, SIZE_MAX, r->copy).copy
	};
}

/* ---- opening and searching ---- */

struct regex *regex_open(struct sv pattern, struct regex_fault *fault)
{
	UChar wide[MAX_PATTERN + 1];
	UErrorCode status = U_ZERO_ERROR;
	UParseError where = { .offset = 0 };
	struct regex *r;
	int32_t n = 0;

	if (pattern.n > MAX_PATTERN) {
		fault_set(fault, 0, "too long; it may have 500 bytes");
		return NULL;
	}
	r = MEM_NEW(1, struct regex);
	r->cases = sv_starts(pattern, SV("(?-i)"));
	if (!r->cases)
		pattern = copy_text(r, pattern);
	u_strFromUTF8WithSub(wide, MAX_PATTERN + 1, &n, pattern.s,
			     (int32_t)pattern.n, 0xFFFD, NULL, &status);
	ENSURE(U_SUCCESS(status));
	r->text = (UText)UTEXT_INITIALIZER;
	r->icu = uregex_open(wide, n, UREGEX_CASE_INSENSITIVE, &where, &status);
	if (U_FAILURE(status)) {
		if (status == U_MEMORY_ALLOCATION_ERROR)
			panic("out of memory");
		if (where.offset > n)
			where.offset = n;
		fault_set(fault, points(wide, where.offset), reason(status));
		regex_close(r);
		return NULL;
	}
	uregex_setStackLimit(r->icu, STACK_LIMIT, &status);
	uregex_setMatchCallback(r->icu, count_step, r, &status);
	ENSURE(U_SUCCESS(status));
	return r;
}

void regex_close(struct regex *r)
{
	if (!r)
		return;
	uregex_close(r->icu);
	utext_close(&r->text);
	mem_free(r->copy);
	mem_free(r);
}

void regex_heed(struct regex *r, struct stop *stop)
{
	r->stop = stop;
}

/* What a search in TEXT may take: of most patterns as many states as bytes, of
 * a dear one as many for each of them.  More than those make steps. */
static uint64_t cost(struct sv text)
{
	enum { BYTE = 10, STATE = 1 }; /* nanoseconds, roughly */
	uint64_t n = text.n, all = n * BYTE + n * n * STATE;

	return all < STEP ? all : STEP;
}

/* As regex_find(), in the text as R compares it. */
static enum regex_answer find(struct regex *r, struct sv text, size_t at,
			      size_t *from, size_t *to)
{
	UErrorCode status = U_ZERO_ERROR;
	bool found;

	utext_openUTF8(&r->text, text.n ? text.s : "", (int64_t)text.n,
		       &status);
	ENSURE(U_SUCCESS(status));
	r->functions = *r->text.pFuncs;
	r->read = r->functions.access;
	r->functions.access = count_read;
	r->text.pFuncs = &r->functions;
	r->due = (text.n / CHUNK + 1) * PASSES;
	r->search = 0;
	r->status = &status;
	uregex_setUText(r->icu, &r->text, &status);
	found = uregex_find64(r->icu, (int64_t)at, &status);
	if (found) {
		*from = (size_t)uregex_start64(r->icu, 0, &status);
		*to = (size_t)uregex_end64(r->icu, 0, &status);
	}
	r->status = NULL;
	if (status == U_MEMORY_ALLOCATION_ERROR)
		panic("out of memory");
	if (U_FAILURE(status)) {
		r->stopped = true;
		return REGEX_STOPPED;
	}
	return found ? REGEX_FOUND : REGEX_NONE;
}

enum regex_answer regex_find(struct regex *r, struct sv text, size_t at,
			     size_t *from, size_t *to)
{
	enum regex_answer answer;
	struct sv plain;

	if (r->stopped || stop_after(r->stop, cost(text)))
		return REGEX_STOPPED;
	if (r->cases || !may_have_i(text))
		return find(r, text, at, from, to);
	plain = copy_text(r, text);
	at = copy_plain(text, at, SIZE_MAX, NULL).copy;
	answer = find(r, plain, at, from, to);
	if (answer == REGEX_FOUND) {
		*from = copy_plain(text, text.n, *from, NULL).text;
		*to = copy_plain(text, text.n, *to, NULL).text;
	}
	return answer;
}
