#include "app/state.h"
#include "view/foot.h"

/* Which commands the last line tells of, most useful first, in few words. */

struct hinted {
	enum command command;
	struct sv text;
};

#define HINT(name, text) { COMMAND_##name, SV_INIT(text) }

static const struct hinted in_timeline[] = {
	HINT(search, "find"),	       HINT(person, "person"),
	HINT(place, "place"),	       HINT(open_event, "read"),
	HINT(report, "report"),	       HINT(help, "help"),
	HINT(quit, "quit"),	       HINT(next_silence, "gap"),
	HINT(go_to, "date"),	       HINT(filter, "filter"),
	HINT(next_pane, "pane"),       HINT(edit, "edit"),
};

static const struct hinted in_chips[] = {
	HINT(drop, "drop"),	      HINT(invert, "invert"),
	HINT(shade, "hide/dim/off"),  HINT(undo, "undo"),
	HINT(search, "find"),	      HINT(person, "person"),
	HINT(place, "place"),	      HINT(report, "report"),
	HINT(help, "help"),	      HINT(quit, "quit"),
};

static const struct hinted in_found[] = {
	HINT(next_hit, "next hit"),   HINT(previous_hit, "previous"),
	HINT(back, "no marks"),	      HINT(search, "find"),
	HINT(person, "person"),	      HINT(place, "place"),
	HINT(report, "report"),	      HINT(help, "help"),
	HINT(quit, "quit"),
};

static const struct hinted in_detail[] = {
	HINT(detail_down, "down"),    HINT(detail_up, "up"),
	HINT(detail_next_event, "next event"),
	HINT(detail_previous_event, "previous"),
	HINT(quit, "back"),	      HINT(edit, "edit"),
	HINT(help, "help"),
};

static const struct hinted in_search[] = {
	HINT(choose_name, "only this"), HINT(include_name, "with"),
	HINT(exclude_name, "without"),	HINT(all_names, "all"),
	HINT(narrow_names, "narrow"),	HINT(next_pane, "pane"),
	HINT(quit, "back"),		HINT(help, "help"),
};

static const struct hinted in_help[] = {
	HINT(find_key, "find"), HINT(page_next, "next page"),
	HINT(quit, "back"),
};

static const struct hinted in_report[] = {
	HINT(write_report, "write to a file"), HINT(page_next, "next page"),
	HINT(quit, "back"),		       HINT(help, "help"),
};

enum { HITS_ONLY = 2 }; /* the first of them ask for hits */

#define ALL(list) list, sizeof(list) / sizeof(list[0])

static const struct hint *make(struct arena *arena, size_t *n,
			       const struct hinted *list, size_t count)
{
	struct hint *hints = ARENA_NEW(arena, count, struct hint);

	for (size_t i = 0; i < count; i++) {
		hints[i].key = command_key(list[i].command);
		hints[i].text = list[i].text;
	}
	*n = count;
	return hints;
}

const struct hint *draw_hints(const struct app *a, struct arena *arena,
			      size_t *n)
{
	if (a->screen == SCREEN_HELP)
		return make(arena, n, ALL(in_help));
	if (a->screen == SCREEN_REPORT)
		return make(arena, n, ALL(in_report));
	if (a->focus == FOCUS_DETAIL)
		return make(arena, n, ALL(in_detail));
	if (a->focus == FOCUS_NAMES)
		return make(arena, n, ALL(in_search));
	if (a->marks && a->found.n > 0)
		return make(arena, n, ALL(in_found));
	if (a->marks)
		return make(arena, n, in_found + HITS_ONLY,
			    sizeof(in_found) / sizeof(in_found[0]) -
				    HITS_ONLY);
	if (a->now.nchips > 0)
		return make(arena, n, ALL(in_chips));
	return make(arena, n, ALL(in_timeline));
}
