#ifndef IMPORT_TIMELINEJS_OLD_H
#define IMPORT_TIMELINEJS_OLD_H

#include "import/tree.h"

/*
 * ROOT, the whole of a file, as TimelineJS 3 has it, in A, where it is one of
 * the versions before: {"timeline": {"date": [{"startDate": "2012,1,26",
 * "headline": ..}]}}; else as it is.
 */
struct node timelinejs_renew(struct arena *a, const struct node *root);

#endif
