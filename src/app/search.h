#ifndef APP_SEARCH_H
#define APP_SEARCH_H

/* All that the search finds is found: tells it while the search is typed. */
struct app;
void search_found(struct app *a);

#endif
