/* Files and folders that a test makes and removes. */
#include "support_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_text.h"

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
