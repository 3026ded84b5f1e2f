/* The text of an error, put together as printf() does. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

bool err_set(struct err *err, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	err->bug = false;
	return false;
}
