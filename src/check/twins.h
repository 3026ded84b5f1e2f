#ifndef CHECK_TWINS_H
#define CHECK_TWINS_H

#include "check/alike.h"
#include "check/rules.h"

/*
 * Events that are probably the same one, told twice.  Those that may be one are
 * found by their titles, on one date (twins_titles.c); by who met where, on the
 * same days or on a date that is told finely and not (twins_meetings.c); and by
 * their titles and people, or their titles and place, in one year, again on
 * such a date.  What tells two of them apart, and which is told, is twins.c.
 *
 * All functions here are stages of one check, whose state is a struct twins, or
 * what they ask; so is every number of an item.
 */

/* Events whose titles are compared, an item at a time. */
struct twins_group {
	uint32_t from, to; /* which of those numbered */
	uint32_t next;     /* to be entered */
	bool sorted;
	uint64_t stride, key; /* done so far */
	struct arena folds;
	struct alike alike;
};

struct twins {
	struct checking *c;
	struct twins_group group;
	struct sorting numbers; /* of dates, of meetings, of a year's people:
				   who has the same one is compared */
	event_no *first; /* by event: the first one, in the order of the files,
			    that it tells again; or NO_EVENT */
	event_no *finer; /* by event: the one that has the same date, but finer;
			    NO_EVENT, or itself where there are several */
	/* By name: the number of the comparison that met it last, so that
	 * lists are compared in the time it takes to read them. */
	uint64_t *met, now;
};

/* ---- what may be one ---- */

/* Whether neither people nor places tell A and OTHER apart. */
bool twins_share_names(struct twins *t, event_no a, event_no other);

/* Takes the later of two events for the other told again, unless something
 * tells them apart.  It makes no difference which pair comes first. */
void twins_meet(struct twins *t, event_no a, event_no other);

/* Whether EV has a date that another may tell more finely: it speaks of a
 * month, a season or a year, of the days from one to another of a month at
 * most, or of a day in doubt, which may be another near it (date_loosen()).
 * Whether FINE does so of COARSE. */
bool twins_is_coarse(const struct book *b, event_no ev);
bool twins_is_finer(const struct book *b, event_no fine, event_no coarse);

/* A and OTHER may be one told more finely; if another may be as well, neither
 * is. */
void twins_meet_coarse(struct twins *t, event_no a, event_no other);

/* ---- stages ---- */

/* Numbers an event by its date, its people and year, who met where, its title
 * and place. */
void twins_number_date(void *checking, uint64_t event);
void twins_number_year(void *checking, uint64_t event);
void twins_number_meeting(void *checking, uint64_t event);
void twins_number_title(void *checking, uint64_t event);

/* Until those of one number are compared, by their titles. */
uint64_t twins_groups(const void *checking);
void twins_compare_same(void *checking, uint64_t at);
void twins_compare_finer(void *checking, uint64_t at);
void twins_end_group(struct twins_group *g);

/* Compares a meeting, an item of the numbers, with the next ones. */
void twins_compare_meetings(void *checking, uint64_t at);

/* Compares an event of a title and place with the next ones, likewise. */
void twins_compare_titled(void *checking, uint64_t at);

#endif
