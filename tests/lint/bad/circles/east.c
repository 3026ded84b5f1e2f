void east(void);
void south(void);

void east(void)
{
	south();
}
