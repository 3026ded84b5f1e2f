/* Files and folders that a test makes and removes. */
#include "support_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_text.h"

char file_folder[4000];

int file_setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(file_folder, sizeof(file_folder), "%s/annals-file-XXXXXX",
		 temp ? temp : "/tmp");
	return mkdtemp(file_folder) && chdir(file_folder) == 0 ? 0 : -1;
}

int file_teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(file_folder) == 0 ? 0 : -1;
}

mode_t path_mode(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode;
}

void file_check(const char *path, const char *text, const char *file, int line)
{
	struct file_bytes bytes;
	struct err err;

	if (!file_read(path, &bytes, &err)) {
		print_error("%s\n", err.text);
		_fail(file, line);
	}
	text_check((struct sv){ bytes.s, bytes.n }, sv_of(text), file, line);
	file_free(&bytes);
}
