#ifndef TUI_H
#define TUI_H

#include <stdbool.h>

#include "app/app.h"
#include "base/err.h"
#include "book/book.h"

/*
 * The browser on a terminal: draws, shows, reads a key, and does what the
 * reader asks of the world (an editor, a file).
 */
struct tui_options {
	struct app_options app;
	bool mono; /* no colours, not even where the terminal has them */
	/*
	 * Reads the chronology again after an editing, or null.  Returns null,
	 * with the reason in ERR, when the old book is to be kept; *FAULTS is
	 * how many the files have now.  Books stay the caller's; the old one
	 * is not used after the next key.
	 */
	const struct book *(*reload)(void *context, size_t *faults,
				     struct err *err);
	void *context;
};

/*
 * Runs until the reader quits.  Returns false, with the reason in ERR, when
 * there is no terminal to run on; the terminal is given back in any case.
 * Does not return when a signal ended it.
 */
bool tui_run(const struct book *b, const struct tui_options *options,
	     struct err *err);

#endif
