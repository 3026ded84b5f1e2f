void south(void);
void west(void);

void south(void)
{
	west();
}
