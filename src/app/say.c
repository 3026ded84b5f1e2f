/* The message line. */
#include "app/say.h"

#include <stdarg.h>
#include <stdio.h>

#include "app/parts.h"

__attribute__((format(printf, 3, 0)))
static void put(struct app *a, enum style style, const char *fmt,
		va_list args)
{
	int n = vsnprintf(a->message, sizeof(a->message), fmt, args);

	a->nmessage = n < 0 ? 0
		      : n < MESSAGE_MAX ? (size_t)n
					: MESSAGE_MAX - 1;
	a->message_style = style;
}

void say(struct app *a, enum style style, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	put(a, style, fmt, args);
	va_end(args);
}

void say_drawn(struct app *a, const char *fmt, ...)
{
	va_list args;

	if (a->options.page > 0)
		return;
	va_start(args, fmt);
	put(a, STYLE_GOOD, fmt, args);
	va_end(args);
}

void app_say(struct app *a, enum style style, struct sv text)
{
	say(a, style, "%.*s", SV_ARG(text));
}
