#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * How far a command is, told at a terminal to a reader who waits for longer
 * than a moment: a line that is taken away before anything else stands there.
 * Nothing is told for 0.3 s, then every 0.1 s.
 */
struct progress {
	int fd;                 /* the terminal, or -1 */
	int64_t (*clock)(void); /* milliseconds that never go back */
	int64_t due;            /* when it is told next */
	bool told;              /* the line is there */
};

/* Begins to wait: at FD, if that is a terminal; CLOCK as clock_ms(). */
struct progress progress_begin(int fd, int64_t (*clock)(void));

/*
 * Tells that DOING ("reading") is at DONE of OF, if that is due: "12%".  Where
 * it is not known OF what, OF is 0, and DONE a number of bytes or 0.
 */
void progress_tell(struct progress *p, const char *doing, uint64_t done,
		   uint64_t of);

/* Takes the line away; and tells no more. */
void progress_clear(struct progress *p);
void progress_end(struct progress *p);

#endif
