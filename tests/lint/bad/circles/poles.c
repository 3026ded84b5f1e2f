/* A table: data that names the pole. */
void pole(void);
extern void (*const poles[])(void);

void (*const poles[])(void) = { pole };
