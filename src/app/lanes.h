#ifndef APP_LANES_H
#define APP_LANES_H

#include "app/parts.h"
#include "view/lanes.h"

/*
 * What is shown regrouped by people, places, kinds ...: which lanes there are
 * (lanes.c), where in them the reader is (lanes_moves.c), and their axis
 * (lanes_axis.c).
 */

/* By what they are made, in the order of the key that changes it. */
enum { LANES_SORTS = 5 };

/* A row: a lane, or above a group its head, or nothing. */
struct lanes_row {
	uint32_t no;     /* of the class; UINT32_MAX: it is no lane */
	uint32_t events; /* of those shown */
	uint32_t rank;   /* among all of the class */
	enum label head; /* LABELS: it is a lane, or nothing */
};

/* The lanes pane's own state. */
struct lanes_state {
	struct arena arena; /* the rows */
	struct arena seen;  /* what is drawn of them */
	struct arena kept;  /* what the chosen one is called by, its events */
	size_t sort;
	uint32_t lists; /* what they were made of; 0: nothing */
	bool blanks;    /* between groups */
	struct lanes_row *rows;
	size_t n, cursor, top;
	size_t most; /* the greatest count */
	struct sv value; /* of the chosen one, also of another book */
	struct hits own; /* its events, of those shown */

	event_no event; /* that was chosen last */
	event_no opened; /* that was when the lanes were opened */
	bool led;       /* the lane and the days are of it */
	int64_t wanted; /* the day that the reader keeps from lane to lane */
	int64_t day;    /* the chosen one: of the event, near that */

	/* What fits: its period, PERIODS for none, and the days from which and
	 * to which most of what is shown is. */
	enum period fitting;
	int64_t first, last;
	int room; /* cells of the axis that it was made for */
	int64_t pan; /* periods by which the reader moved the axis */

	/* What is drawn, and what it was laid out for. */
	struct lanes v;
	struct lanes_sight {
		uint32_t lists;
		size_t sort, top;
		int height;
		struct axis axis;
	} sight;
};

static inline struct lanes_state *lanes_state(const struct app *a)
{
	return a->slots[PANE_lanes];
}

/* ---- which there are ---- */

enum class_no lanes_class(const struct lanes_state *s);

/* What is said where there is no lane. */
struct sv lanes_none(const struct lanes_state *s);
/* Whether there are any of SORT. */
bool lanes_has(struct app *a, size_t sort);

/* Makes the rows of all lanes that have events among those shown. */
void lanes_list(struct app *a, struct lanes_state *s);

/* Whether the row AT is a lane. */
bool lanes_is(const struct lanes_state *s, size_t at);

/* The lane at AT, if it is one, is chosen, whatever becomes of the rows; its
 * events are found. */
void lanes_choose(struct app *a, struct lanes_state *s, size_t at);

/* Chooses the lane that was chosen; false where it is gone: then the first. */
bool lanes_find(struct app *a, struct lanes_state *s);

/* What the chosen lane is of: a class, CLASSES for nothing, and *NO of it. */
enum class_no lanes_chosen(const struct app *a, uint32_t *no);

/* The events of the lane at AT, of those shown; in ARENA. */
struct hits lanes_events(const struct app *a, const struct lanes_state *s,
			 struct arena *arena, size_t at);

/* ---- where the reader is ---- */

/* The event EV was chosen elsewhere: its day is the reader's, and the lane one
 * that has it, if there is any. */
void lanes_follow(struct app *a, struct lanes_state *s, event_no ev);

/* Back in the chosen lane, where the reader's day was DAY and the axis was
 * moved by PAN; where the event that is chosen is another one's, to that. */
void lanes_return(const struct app *a, struct lanes_state *s, int64_t day,
		  int64_t pan);

/* To the lane at AT, where the reader's day stays as far as it can. */
void lanes_go(struct app *a, struct lanes_state *s, size_t at);

/* Which of the chosen lane's events on the reader's day is his, of how many. */
void lanes_count(const struct app *a, struct lanes_state *s);

/* ---- the axis ---- */

/* Finds what fits what is shown in ROOM cells. */
void lanes_fit(const struct app *a, struct lanes_state *s, int room);

/* Puts the axis around the reader's day, or where most is if that is far from
 * all else and he has not gone there in the lanes; moved as he has done. */
void lanes_place(const struct app *a, struct lanes_state *s, int room);

/* Its period, and the one that fits. */
enum period lanes_unit(const struct app *a);
enum period lanes_fitting(const struct app *a);

/* By what lanes are made, from when to when their axis goes, and in how many
 * cells; in ARENA. */
struct lanes_told {
	struct sv by, from_to, cells;
};
struct lanes_told lanes_told(const struct app *a, struct arena *arena);

#endif
