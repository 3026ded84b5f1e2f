#ifndef VIEW_EDGE_H
#define VIEW_EDGE_H

#include "view/pane.h"

struct app;

int edge_count(void);

#endif
