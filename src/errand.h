#ifndef ERRAND_H
#define ERRAND_H

#include "add.h"
#include "app/app.h"
#include "base/file.h"
#include "pipe.h"
#include "session/session.h"
#include "tty/tty.h"

/*
 * What the browser asks of the world: a file, an editor, a command, the
 * clipboard.  What became of it is told to the app, or, where it takes time, by
 * the app's own steps.
 */
struct errand {
	struct app *app;
	struct tty *tty;         /* null: there is no screen */
	struct session *session; /* of the chronology, or null */
	struct state *state;     /* what is kept between runs, or null */
	struct sink_file file; /* the report is being written to */
	struct pipe pipe;      /* or it */
	uint64_t failed; /* the state that could not be stored; 0: none */
	size_t unkept;   /* state_unkept() then */
	bool again; /* the session was asked to read the files again; whoever
		       waits for that clears it */
	struct add draft; /* of an event that could not be added */
	struct arena arena;
	struct build left; /* without a screen: what was to be copied, but
			      nothing takes it; in ARENA */
};

/* Does R.  False when the reader leaves. */
bool errand_run(struct errand *e, struct app_request r);

/* app_step(), and what that asks for. */
bool errand_step(struct errand *e, bool *show);

/* Stores what the reader wants kept.  That it cannot be is told at first, and
 * of each thing that he made himself; it is tried again when there is more to
 * keep and at the LAST, for it may take half a second; what was put aside is
 * told then by who asks state_told(). */
void errand_keep(struct errand *e, bool last);

/* Gives back what it holds; the app is its owner's. */
void errand_close(struct errand *e);

#endif
