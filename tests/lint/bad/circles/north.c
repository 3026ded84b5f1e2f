/* Calls east, which calls it again only over south and west. */
void east(void);
void north(void);

void north(void)
{
	east();
}
