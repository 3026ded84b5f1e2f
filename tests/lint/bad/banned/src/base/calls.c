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

int libc(int *ends, void *v, const char *s)
{
	TEMP_FAILURE_RETRY(renameat2(0, s, 0, s, 1));
	qsort_r(v, 1, 1, libc, v);
	error(1, 0, secure_getenv(s)), error_at_line(1, 0, s, 1, s);
	strverscmp(canonicalize_file_name(s), get_current_dir_name());
	mempcpy(v, strchrnul(basename(s), 1) + rawmemchr(s, 1), 1);
	return pipe2(ends, 0) || execvpe(s, v, v);
}
