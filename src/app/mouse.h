#ifndef APP_MOUSE_H
#define APP_MOUSE_H

#include <stdbool.h>
#include <stdint.h>

/* The mouse: a click chooses, the wheel scrolls; neither does anything. */
struct app;

/* Obeys KEY where it is a mouse's; false when it is not. */
bool mouse_typed(struct app *a, uint32_t key);

#endif
