/* What only the table names is in no circle. */
void north(void);
void pole(void);

void pole(void)
{
	north();
}
