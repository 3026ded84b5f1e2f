/* What is new to the reader (news.h). */
#include "app/news.h"

#include "app/against.h"
#include "app/parts.h"
#include "app/unread.h"
#include "base/file.h"
#include "book/called.h"
#include "book/when.h"
#include "diff/seen.h"
#include "wording/date_words.h"
#include "wording/label.h"

bool news_is_past(const struct app *a)
{
	return a->now.since.n > 0;
}

struct query_news news_query(void *of)
{
	struct app *a = of;

	if (news_is_past(a))
		return against_news(a, a->now.since);
	return unread_ready(a) ? unread_news(a) : (struct query_news){ 0 };
}

struct query_news news_marks(const struct app *a)
{
	if (news_is_past(a))
		return against_marks(a);
	return (struct query_news){ .added = a->unread.added,
				     .changed = a->unread.changed };
}

bool news_is(const struct app *a, event_no ev, bool changed)
{
	struct query_news marks = news_marks(a);

	return hits_have(changed ? marks.changed : marks.added, ev);
}

int news_chip(const struct app *a)
{
	int i = 0;

	while (i < a->now.nchips &&
	       (a->now.chips[i].inverted ||
		!sv_eq(a->now.chips[i].text, SV("is:new"))))
		i++;
	return i < a->now.nchips ? i : -1;
}

bool news_shown(const struct app *a)
{
	return news_chip(a) >= 0;
}

/* ---- what is told ---- */

/* The groups of fields in which EV, a changed one, says something else, a bit
 * each. */
static uint32_t groups_of(const struct app *a, event_no ev)
{
	uint32_t fields = against_fields(a, ev), groups = 0;

	if (!news_is_past(a))
		return seen_groups(a->unread.seen, ev);
	for (int f = 0; f < DIFF_FIELDS; f++)
		if (fields >> f & 1)
			groups |= UINT32_C(1)
				  << seen_group((enum diff_field)f);
	return groups;
}

/* "21 November", "HEAD~1, 3 May": since when EV is new, or all. */
static struct sv since_when(const struct app *a, struct arena *arena,
			    event_no ev)
{
	struct build day = { .arena = arena };

	if (news_is_past(a))
		return against_name(a, arena);
	date_words_day(&day, a->options.locale, seen_since(a->unread.seen, ev),
		       a->options.today);
	return build_view(&day);
}

struct sv news_words(const struct app *a, struct arena *arena, event_no ev)
{
	static const enum label names[SEEN_GROUPS] = {
		[SEEN_DATE] = LABEL_KEY_DATE, [SEEN_TITLE] = LABEL_KEY_TITLE,
		[SEEN_KIND] = LABEL_KEY_KIND, [SEEN_WHO] = LABEL_KEY_WHO,
		[SEEN_PLACE] = LABEL_KEY_PLACE,
		[SEEN_TEXT] = LABEL_KEY_SUMMARY,
		[SEEN_FIGURES] = LABEL_KEY_FIGURES,
		[SEEN_LINKS] = LABEL_KEY_LINKS,
		[SEEN_SOURCES] = LABEL_KEY_SOURCES,
		[SEEN_OTHER] = LABEL_KEY_OTHER,
	};
	static const enum label news[2][2] = {
		{ LABEL_WORDS_NEW, LABEL_WORDS_CHANGED },
		{ LABEL_WORDS_NEW_SINCE, LABEL_WORDS_CHANGED_SINCE },
	};
	const struct locale *l = a->options.locale;
	struct build b = { .arena = arena };
	bool changed = news_is(a, ev, true);
	const char *before = ": ";

	if (!changed && !news_is(a, ev, false))
		return (struct sv){ 0 };
	label_fill(&b, l, news[news_is_past(a)][changed],
		   since_when(a, arena, ev));
	/* Where only what is new is shown the event pane tells it. */
	for (int g = 0; changed && !news_shown(a) && g < SEEN_GROUPS; g++) {
		if (!(groups_of(a, ev) >> g & 1))
			continue;
		build_str(&b, before);
		build_sv(&b, label_text(l, names[g]));
		before = ", ";
	}
	return build_view(&b);
}

struct sv news_by(const struct app *a, struct arena *arena, event_no ev)
{
	struct build b = { .arena = arena }, where = b;
	struct origin at;

	if (!news_shown(a) || ev == NO_EVENT)
		return (struct sv){ 0 };
	at = book_origin(a->corpus.b, ev);
	build_sv(&where,
		 file_last_part(book_file_name(a->corpus.b, at.file)));
	build_fmt(&where, ":%u", at.line);
	label_fill(&b, a->options.locale, LABEL_WORDS_BY, build_view(&where));
	return build_view(&b);
}

struct sv news_title(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };
	struct sv when = { 0 };
	bool any;

	if (news_is_past(a))
		when = against_name(a, arena);
	else if (a->unread.known && news_shown(a))
		when = unread_day(a, arena, &any);
	if (when.n > 0)
		label_fill(&b, a->options.locale,
			   news_is_past(a) ? LABEL_SINCE_PAST :
					     LABEL_SINCE_VISIT,
			   when);
	return build_view(&b);
}

/* ---- what became of it ---- */

bool news_change(const struct app *a, event_no ev, struct tell_change *c)
{
	*c = (struct tell_change){ .was = NO_EVENT };
	if (!news_shown(a) || ev == NO_EVENT)
		return false;
	if (news_is_past(a)) {
		c->old = against_corpus(a);
		c->was = against_was(a, ev);
		c->fields = against_fields(a, ev);
	} else if (a->unread.known) {
		c->groups = seen_groups(a->unread.seen, ev);
	}
	return c->fields || c->groups;
}

size_t news_ngone(const struct app *a)
{
	if (!news_shown(a))
		return 0;
	if (news_is_past(a))
		return against_gone(a).n;
	return a->unread.known && !seen_is_gone_read(a->unread.seen) ?
		       seen_ngone(a->unread.seen) :
		       0;
}

struct news_gone news_gone(const struct app *a, struct arena *arena, size_t i)
{
	const struct locale *l = a->options.locale;
	struct build when = { .arena = arena };
	const struct book *b;
	struct news_gone gone = { 0 };
	struct date d;
	struct date_fault fault;
	event_no ev;

	if (news_is_past(a)) {
		b = against_corpus(a)->b;
		ev = against_gone(a).v[i];
		book_when(&when, b, ev, l, a->options.iso);
		gone.title = called_title(b, ev, l);
	} else {
		gone.title = seen_gone(a->unread.seen, (uint32_t)i);
		gone.date = sv_cut(&gone.title, ' ');
		if (a->options.iso ||
		    !date_parse(arena, gone.date, DATE_LENIENT, &d, NULL,
				&fault))
			return gone;
		date_words(&when, l, &d);
	}
	gone.date = build_view(&when);
	return gone;
}

struct sv news_gone_line(const struct app *a, struct arena *arena, size_t bytes)
{
	size_t n = news_ngone(a);
	struct build b = { .arena = arena };

	label_count(&b, a->options.locale, LABEL_GONE_EVENTS, n);
	for (size_t i = 0; i < n && b.n < bytes; i++) {
		build_str(&b, i > 0 ? ", " : ": ");
		build_sv(&b, news_gone(a, arena, i).title);
	}
	return build_view(&b);
}
