#ifndef UNIT_SUPPORT_FILE_H
#define UNIT_SUPPORT_FILE_H

/* Fails the test, and shows what there is, unless the file PATH holds TEXT. */
#define assert_holds(path, text) file_check((path), (text), __FILE__, __LINE__)

void file_check(const char *path, const char *text, const char *file,
		int line);

#endif
