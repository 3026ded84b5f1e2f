/* Calls north by its name, and the pole through a table alone. */
extern void (*const poles[])(void);
void north(void);
void west(void);

void west(void)
{
	north();
	poles[0]();
}
