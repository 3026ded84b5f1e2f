/* Escaping text for roff, and runs in the fonts of mdoc. */
#include "report/roff.h"

#include "report/format.h"
#include "text/clean.h"
#include "text/width.h"
#include "wording/label.h"

/* What roff would take for its own.  A full stop within a line ends no
 * sentence that formatters should space out or complain of. */
static const struct {
	struct sv from, to;
} escapes[] = {
	{ SV_INIT("\\"), SV_INIT("\\e") },
	{ SV_INIT("-"), SV_INIT("\\-") },
	{ SV_INIT("'"), SV_INIT("\\(aq") },
	{ SV_INIT("`"), SV_INIT("\\(ga") },
	{ SV_INIT("^"), SV_INIT("\\(ha") },
	{ SV_INIT("~"), SV_INIT("\\(ti") },
	{ SV_INIT("\""), SV_INIT("\\(dq") },
	{ SV_INIT("\u00a0"), SV_INIT("\\ ") },
	{ SV_INIT("“"), SV_INIT("\\(lq") },
	{ SV_INIT("”"), SV_INIT("\\(rq") },
	{ SV_INIT(". "), SV_INIT(".\\& ") },
};

enum { ESCAPES = sizeof(escapes) / sizeof(escapes[0]) };

static size_t find_escape(struct sv text, size_t at)
{
	struct sv rest = sv_slice(text, at, text.n);
	size_t i = 0;

	while (i < ESCAPES && !sv_starts(rest, escapes[i].from))
		i++;
	return i;
}

/* Clean text, escaped. */
static void put_escaped(struct build *b, struct sv text)
{
	for (size_t at = 0; at < text.n;) {
		size_t i = find_escape(text, at);

		if (i < ESCAPES)
			build_sv(b, escapes[i].to);
		else
			build_char(b, text.s[at]);
		at += i < ESCAPES ? escapes[i].from.n : 1;
	}
}

enum { WORD_MAX = 24, PIECE_MAX = 16 }; /* cells */

/* A long word, a web address say, may be broken: \: marks where. */
static void put_word(struct build *b, struct sv word)
{
	if (width_text(word) <= WORD_MAX) {
		put_escaped(b, word);
		return;
	}
	while (word.n) {
		size_t next;

		put_escaped(b, width_line(word, PIECE_MAX, &next));
		word = sv_slice(word, next, word.n);
		build_str(b, word.n ? "\\:" : "");
	}
}

void roff_text(const struct roff *r, struct build *b, struct sv text)
{
	struct build clean = { .arena = r->scratch };

	if (r->ascii)
		clean_ascii(&clean, text);
	else
		clean_line(&clean, text);
	text = build_view(&clean);
	while (text.n) {
		size_t blank = sv_find_char(text, ' ', 0);
		size_t end = blank == SV_NONE ? text.n : blank;

		/* The blank goes with its word: see the rule on ". ". */
		while (end < text.n && text.s[end] == ' ')
			end++;
		put_word(b, sv_slice(text, 0, end));
		text = sv_slice(text, end, text.n);
	}
}

static void put_words(const struct roff *r, struct build *b,
		      const struct run *run)
{
	roff_text(r, b, run->text);
}

static void put_strong(const struct roff *r, struct build *b,
		       const struct run *run)
{
	build_str(b, "\\fB");
	roff_text(r, b, run->text);
	build_str(b, "\\fR");
}

static void put_emphasis(const struct roff *r, struct build *b,
			 const struct run *run)
{
	build_str(b, "\\fI");
	roff_text(r, b, run->text);
	build_str(b, "\\fR");
}

static void put_quoted(const struct roff *r, struct build *b,
		       const struct run *run)
{
	roff_text(r, b, r->locale->open);
	roff_text(r, b, locale_within(r->scratch, r->locale, run->text));
	roff_text(r, b, r->locale->shut);
}

static void put_note_ref(const struct roff *r, struct build *b,
			 const struct run *run)
{
	struct build place = { .arena = r->scratch };
	struct build mark = { .arena = r->scratch };

	build_fmt(b, "[%u]", run->number);
	doc_mark(&mark, r->locale, r->ascii);
	doc_place_in(&place, run->text, build_view(&mark));
	roff_text(r, b, build_view(&place));
}

static void put_events_ref(const struct roff *r, struct build *b,
			   const struct run *run)
{
	(void)r;
	build_fmt(b, "%u", run->number);
	if (run->last > run->number)
		build_fmt(b, "%s%u",
			  run->last > run->number + 1 ? "\\(en" : ", ",
			  run->last);
}

static void put_inferred(const struct roff *r, struct build *b,
			 const struct run *run)
{
	(void)run;
	roff_text(r, b, label_text(r->locale, LABEL_IS_INFERRED));
}

static void put_differs(const struct roff *r, struct build *b,
			const struct run *run)
{
	(void)run;
	build_str(b, r->ascii ? "!=\\ " : "\\(!=\\ ");
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(const struct roff *, struct build *,
					const struct run *) = {
	[RUN_STRONG] = put_strong,     [RUN_TITLE] = put_emphasis,
	[RUN_LABEL] = put_emphasis,    [RUN_QUOTE] = put_quoted,
	[RUN_NOTE] = put_note_ref,     [RUN_EVENT] = put_events_ref,
	[RUN_INFERRED] = put_inferred, [RUN_DIFFERS] = put_differs,
};

struct sv roff_runs(const struct roff *r, const struct runs *runs)
{
	struct build b = { .arena = r->scratch };

	for (const struct run *run = runs->first; run; run = run->next) {
		/* The rule on ". ", where two runs make it. */
		if (sv_ends(build_view(&b), SV(".")) &&
		    sv_starts(run->text, SV(" ")))
			build_str(&b, "\\&");
		(put_run[run->role] ? put_run[run->role] : put_words)(r, &b,
								      run);
	}
	return build_view(&b);
}

