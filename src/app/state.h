#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "app/command.h"
#include "base/key.h"
#include "index/classes.h"
#include "view/names.h"
#include "view/layout.h"
#include "time/period.h"
#include "view/scroll.h"
#include "view/strip.h"
#include "view/timeline.h"

/* What the rooms of src/app share.  Nobody else includes this. */

enum {
	CHIP_MAX = 9, /* as many as one key can number */
	TYPED_MAX = 512,  /* bytes in a prompt */
	MESSAGE_MAX = 512,
	UNDO_MAX = 100,
};

enum screen { SCREEN_MAIN, SCREEN_HELP, SCREEN_REPORT };
enum focus { FOCUS_TIMELINE, FOCUS_DETAIL, FOCUS_NAMES };

/* What becomes of the events that constraints exclude. */
enum shade { SHADE_HIDE, SHADE_DIM, SHADE_OFF, SHADES };

/* A constraint.  Its texts and its query live as long as the app. */
struct chip {
	struct sv field, value; /* "who", "ivanova-2" (class_value()) */
	struct sv name;         /* "Anna Ivanova (Minsk)" (class_shown()) */
	struct sv text;         /* without these: the query as typed */
	const struct query *query;
	bool inverted;
};

/* What the reader chose to see: what undo brings back. */
struct choice {
	struct chip chips[CHIP_MAX];
	int nchips;
	enum shade shade;
	enum period unit; /* of strip and lane; PERIODS: what suits them */
	char search[TYPED_MAX]; /* what is marked */
	size_t nsearch;
	event_no at; /* where the reader was */
};

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_SEARCH,
	PROMPT_PERSON,
	PROMPT_PLACE,
	PROMPT_FILTER,
	PROMPT_DROP,
	PROMPT_INVERT,
	PROMPT_GO_TO,
	PROMPT_FIND_KEY,
	PROMPT_WRITE,
	PROMPT_REPLACE,
	PROMPT_PALETTE,
	PROMPT_NARROW,
	PROMPT_KINDS,
};

struct prompt {
	enum prompt_kind kind;
	char typed[TYPED_MAX];
	size_t n, cursor; /* bytes */
	struct timeline_pos origin; /* where the reader was */
	struct arena arena;
	struct names list; /* completions */
	int list_cells; /* as wide as it was: no narrower while one types */
	struct arena choices;     /* of LIST, unless it is of names */
	const struct sv *inserts; /* what each completes to, a row of LIST */
	size_t from;  /* the byte where what is completed begins */
	bool cycling; /* the completion that is chosen is typed */
	size_t back;  /* how long ago it was typed, in prompts; 0: now */
	char draft[TYPED_MAX]; /* what was typed before Up or Tab */
	size_t ndraft, draft_cursor;
	bool faulty; /* what is typed is no query */
	bool counts; /* HITS is what the filter would leave */
	struct hits hits;
	char note[MESSAGE_MAX]; /* what Enter would give, or what is wrong */
	enum style note_style;
};

/* A name, kind or source of the names pane, as a constraint. */
struct names_link {
	struct sv field, value;
	int chip; /* from 1: it is this constraint, of whatever sort */
};

struct app {
	struct arena life;   /* what is never given up: chips' queries */
	struct arena every;  /* the list of all events and its counts */
	struct arena view;   /* what follows from the constraints */
	struct arena lines;  /* and from what becomes of the excluded */
	struct arena search; /* what follows from the search */
	struct arena page;   /* the help or the report */
	struct arena reply;  /* the request */

	const struct book *book;
	struct query_cache *cache; /* of searches in it */
	struct app_options options;
	struct state *state;
	struct query_own own; /* of STATE, for queries */
	struct arena owned;   /* its texts */
	struct hits marked;   /* events; in OWNED */
	char narrow[TYPED_MAX]; /* the names pane holds only names with it */
	size_t nnarrow;
	const struct keymap *keymap;

	struct choice now;
	struct choice *undo; /* UNDO_MAX of them: the oldest are forgotten */
	int nundo, nredo;    /* those to redo lie above those to undo */

	struct hits all;  /* every event */
	struct class_order orders[CLASSES]; /* of them, where asked for */
	struct hits chip_hits[CHIP_MAX];
	bool chip_short[CHIP_MAX]; /* --FIELD VALUE says the same */
	size_t without[CHIP_MAX]; /* events, when this chip alone is dropped */
	name_no known[CHIP_MAX]; /* the people whom constraints name */
	size_t nknown;
	struct hits kept;  /* what all constraints leave */
	struct hits shown; /* what the timeline holds */
	struct timeline timeline;
	struct timeline_pos pos;
	struct strip_memo strip; /* what is counted of them */

	const struct query *marks; /* the search, or null */
	const struct query *marking; /* what it marks */
	struct match_note found_by; /* how; its texts in SEARCH and BOOK */
	uint32_t searches; /* how many searches there were */
	struct hits found;

	bool names_stale; /* the names pane's rows are to be made again */
	bool names_whole; /* they are all there: the reader is in the pane */
	int names_room;   /* the rows that the pane had for them */
	struct arena names_arena; /* what they are made of */
	struct names names;
	const struct names_link *links;

	enum screen screen;
	enum focus focus;
	size_t detail_top;
	event_no detail_of; /* what DETAIL_TOP is about */
	uint32_t detail_search; /* which search it showed the first hit of */
	struct scroll text; /* help or report */
	size_t text_top;
	int help_width;     /* cells for which the help was laid out */
	enum screen before; /* where the help was asked for */
	size_t report_top;  /* and which line of the report was the first */
	struct sv report; /* the report as text */
	char file[TYPED_MAX]; /* the report was to be written to */
	size_t nfile;
	char word[TYPED_MAX]; /* the help shows only lines with it */
	size_t nword;

	struct prompt prompt;
	char message[MESSAGE_MAX];
	size_t nmessage;
	enum style message_style;

	struct layout layout; /* as drawn last */
	int rows, cols;
	bool pasting;
	struct app_request request;
};

/* ---- shown.c: what follows from the choice ---- */

/* Everything anew; the reader stays at the event EV or the one behind it. */
void shown_rebuild(struct app *a, event_no ev);
/* The same when no constraint is another. */
void shown_refresh(struct app *a, event_no ev);

/* Nothing is another but the periods that time is cut into. */
void shown_zoomed(struct app *a);

/* The chosen event, or NO_EVENT. */
event_no shown_event(const struct app *a);

/* The reader goes to the event EV, or the one behind it. */
void shown_go(struct app *a, event_no ev);

/* The events of HITS that are shown, in the arena. */
struct hits hits_within(struct arena *a, struct hits x, struct hits y);

/* ---- chips.c ---- */
struct sv chip_label(struct arena *a, const struct chip *c);
void chip_add_field(struct app *a, struct sv field, struct sv value);
void chip_add_query(struct app *a, struct sv text, const struct query *q);
void chip_drop(struct app *a, int i);
void chip_invert(struct app *a, int i);
/* Also makes the last constraint stricter by Q: for want of numbers. */
void chip_narrow_last(struct app *a, const struct query *q);
/* -1: there is none, or FIELD is empty. */
int chip_find(const struct app *a, struct sv field, struct sv value);
/* "annals list --who ...": the view as a command. */
struct sv chip_command(struct app *a, struct arena *arena);

/* Adds FIELD:VALUE, or its opposite, whichever was one before. */
void chip_set(struct app *a, struct sv field, struct sv value, bool inverted);
/* FIELD:VALUE instead of all others of FIELD. */
void chip_only(struct app *a, struct sv field, struct sv value);
void chip_drop_field(struct app *a, struct sv field);

/* ---- own.c: what the reader keeps between runs ---- */
/* Takes it over as it is now: after every change. */
void own_take(struct app *a);
/* As query_parse_own(). */
const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault);
/* What was typed in the prompt was accepted. */
void own_remember(struct app *a);

/* ---- complete.c ---- */
/* The completions of what is typed, as the prompt's list. */
void complete_list(struct app *a);
/* Types the next one in direction DIR (1, -1). */
void complete_next(struct app *a, int dir);
/* What is typed now is no completion any more. */
void complete_end(struct app *a);

/* ---- palette.c ---- */
void palette_changed(struct app *a);
void palette_accept(struct app *a);
/* What can be done here by name, where TYPED begins it: rows of the list, and
 * what each completes to.  In ARENA. */
struct names palette_list(struct app *a, struct arena *arena, struct sv typed,
			   const struct sv **inserts);

/* ---- undo.c ---- */
/* Remembers the choice as it is: before it is changed. */
void undo_mark(struct app *a);

/* ---- moves.c ---- */
/* The day where the reader is, as a day number. */
int64_t moves_day(const struct app *a);
/*
 * To the first event that must lie within D; else to one that surely was going
 * on then, or could have been, if it is closely dated or nothing begins in the
 * rest of its window; else to the next event.  D has a day (date_anchor()).
 */
void moves_go_date(struct app *a, const struct date *d);

/* ---- none.c ---- */
/* Says in the prompt that none of WITHIN meets Q, and what would. */
void none_note(struct app *a, const struct query *q, struct hits within);

/* ---- search.c ---- */
/* Marks what TEXT finds among what is shown; empty: nothing.  False, with the
 * marks as they were and the reason in FAULT, when it is no query. */
bool search_run(struct app *a, struct sv text, struct query_fault *fault);
/* "3 of 14", or empty. */
struct sv search_place(const struct app *a, struct arena *arena);

/* ---- prompt.c, prompt_act.c ---- */
void prompt_open(struct app *a, enum prompt_kind kind, struct sv typed);
void prompt_close(struct app *a);
void prompt_key(struct app *a, uint32_t key);
void prompt_pasted(struct app *a); /* what was pasted is all there */
struct sv prompt_typed(const struct app *a);
struct sv prompt_label(const struct app *a);
void prompt_changed(struct app *a); /* what was typed is something else */
void prompt_choose(struct app *a, int by); /* a name, BY rows further on */
void prompt_chosen(struct app *a);  /* another completion was chosen */
__attribute__((format(printf, 3, 4))) void
prompt_note(struct app *a, enum style style, const char *fmt, ...);

/* ---- names.c ---- */
/* The names pane's rows, made again where they are stale; the cursor stays
 * with its name. */
void names_need(struct app *a);
/* Leaves each section so many names that all have their share of ROWS, and
 * tells how many more there are: an overview. */
void names_share(struct app *a, size_t rows);
/* Those of CLASS that TYPED finds, with counts, those of what is kept first,
 * and in VALUES what the field of the class has to be for each. */
struct names names_complete(struct app *a, struct arena *arena,
			    enum class_no class, struct sv typed,
			    const struct sv **values);

/* ---- panes.c ---- */
/* What the cursor of the names pane is on; empty on a heading.  Its texts are
 * the book's. */
struct names_link panes_chosen(const struct app *a);
/* The cursor goes to the first name, past the constraints: Enter on one of
 * those would drop it. */
void panes_first(struct app *a);
/* The cursor goes to LINK, wherever that is now; never stays on a heading. */
void panes_follow(struct app *a, const struct names_link *link);

/* ---- pager.c ---- */
void pager_help(struct app *a);
/* Lays the help out again where the screen has another width. */
void pager_fit(struct app *a);

/* ---- app.c ---- */
/* How the reader wants dates. */
struct brief_dates app_dates(const struct app *a);
/* Where a key is looked for, and a command, in this order; returns how many. */
size_t app_places(const struct app *a, enum scope out[3]);
__attribute__((format(printf, 3, 4))) void say(struct app *a, enum style style,
					       const char *fmt, ...);

/* ---- draw.c ---- */
void draw_screen(struct app *a, struct frame *f);
/* The keys that are of use now. */
const struct hint *draw_hints(const struct app *a, struct arena *arena,
			      size_t *n);

#endif
