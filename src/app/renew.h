#ifndef APP_RENEW_H
#define APP_RENEW_H

#include "base/build.h"
#include "query/query.h"
#include "session/news.h"
#include "view/frame.h"

/* Another book, and what is wrong in the files; see app_renew(). */
struct app;

/* Every event of the app's book, in date order. */
struct hits renew_all(struct app *a);

/* What the last line says while nothing else does: how much is read again; or
 * empty. */
struct sv renew_told(const struct app *a, struct arena *arena,
		     enum style *style);

/* What is wrong in the files, as long as it is, or empty; and that drawn in
 * place of the title, which is R. */
struct sv renew_bar(const struct app *a, struct arena *arena);
void renew_draw_bar(const struct app *a, struct frame *f, struct rect r);

#endif
