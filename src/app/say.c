/* The message line. */
#include "app/say.h"

#include <stdarg.h>
#include <stdio.h>

#include "app/parts.h"

void say(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;
	int n;

	va_start(args, fmt);
	n = vsnprintf(a->message, sizeof(a->message), fmt, args);
	va_end(args);
	a->nmessage = n < 0 ? 0
		      : n < MESSAGE_MAX ? (size_t)n
					: MESSAGE_MAX - 1;
	a->message_style = style;
}

void app_say(struct app *a, enum style style, struct sv text)
{
	say(a, style, "%.*s", SV_ARG(text));
}
