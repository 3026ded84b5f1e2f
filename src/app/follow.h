#ifndef APP_FOLLOW_H
#define APP_FOLLOW_H

#include "app/pane.h"
#include "index/classes.h"
#include "view/doc_view.h"

/* Following links of documents. */
struct app;

/* The link that is chosen in the pane that has the keys, or null. */
const struct doc_link *follow_chosen(const struct app *a);

/* The class that what T leads to is of; CLASSES: it is of none. */
enum class_no follow_class(const struct app *a, struct target t);

#endif
