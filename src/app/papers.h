#ifndef APP_PAPERS_H
#define APP_PAPERS_H

/* The texts of the sources, kept from document to document. */
struct app;

/* The app begins, or has another book: nothing of the old one is kept. */
void papers_open(struct app *a);
void papers_close(struct app *a);

#endif
