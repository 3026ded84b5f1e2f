#ifndef TUI_H
#define TUI_H

#include <stdbool.h>

#include "app/app.h"
#include "base/err.h"
#include "session/kept.h"
#include "session/session.h"

/*
 * The browser on a terminal: draws, shows, waits for a key or for news of the
 * files, and does what the reader asks of the world (an editor, a file).
 */
struct tui_options {
	struct app_options app;
	bool mono; /* no colours, not even where the terminal has them */
	const struct theme *theme; /* or null: the terminal's own */
	/* Of the chronology, begun with the book; null: it is not read
	 * again.  FIRST is what session_begin() said. */
	struct session *session;
	const struct news *first;
	struct kept *kept; /* null: the chronology is not to be kept */
};

/*
 * Runs until the reader quits.  Returns false, with the reason in ERR, when
 * there is no terminal to run on; the terminal is given back in any case.
 * Does not return when a signal ended it.
 */
bool tui_run(const struct corpus *c, const struct tui_options *options,
	     struct err *err);

#endif
