/* The home of what has one, and of nothing else. */
int port(void)
{
	return pipe2(0, 0) || renameat2(0, 0, 0, 0, 0) || TEMP_FAILURE_RETRY(1);
}
