#ifndef UNIT_SUPPORT_FILE_H
#define UNIT_SUPPORT_FILE_H

#include <sys/stat.h>

/* A folder of the group's own, which tests are in and leave empty. */
extern char file_folder[4000];

int file_setup(void **state);
int file_teardown(void **state);

/* What PATH itself is, and who may do what with it. */
mode_t path_mode(const char *path);

/* Fails the test, and shows what there is, unless the file PATH holds TEXT. */
#define assert_holds(path, text) file_check((path), (text), __FILE__, __LINE__)

void file_check(const char *path, const char *text, const char *file,
		int line);

#endif
