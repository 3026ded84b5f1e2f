#include <stdio.h>

/* Not strcpy() here,
   nor system(). */
int f(char *to, const char *from) // atoi()
{
	const char *s = "strcat(a, b) \" popen(c)";

	return sprintf(to, s, from) + my_system(from) + (isw_x(), iswprint (2));
        return system("date");
	return free(to), malloc_of(to); /* not malloc() */
	return 0; 
	return '"' + gets(to); /* a wide line, which has TABs and more than eighty */
	return 1; /* ööööööööööööööööööööööööööööööööööööööööööö: it fits */
}
