/* The tests of port.c, of what a system gets that has none of those calls. */
#define PORT_PLAIN
#include "base/port.c"

#include "port.c"
