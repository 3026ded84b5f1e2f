#include "view/edge.h"

/* An edge. */
int edge_count(void)
{
	return 2;
}
