#ifndef APP_REACH_H
#define APP_REACH_H

#include "app/command.h"

/* Going where an act works, for whoever asks for it by its name from anywhere.
 * All that is on the screen is settled afterwards. */
struct app;

/* To where C works; false, which is said, when that is nowhere now. */
bool reach(struct app *a, enum command c);

/* Out of what takes the whole screen. */
void reach_panes(struct app *a);

/* To the timeline, from a document and lanes too; to what has links, the
 * document that is open or the event; to the names.  False: likewise. */
bool reach_timeline(struct app *a);
bool reach_links(struct app *a);
bool reach_names(struct app *a);

#endif
