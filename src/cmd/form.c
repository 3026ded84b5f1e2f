/* Rows on standard output (form.h). */
#include "cmd/form.h"

#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_DEFAULT = 80, WIDTH_MIN = 40 };

/* CSV is a format of reports. */
struct sv form_word(size_t i)
{
	return rows_form_name((enum rows_form)(i < ROWS_CSV ? i : i + 1));
}

bool form_choose(struct cli *c, enum rows_form *form)
{
	struct sv name = option_value(&c->line, OPTION_FORMAT);

	*form = ROWS_TEXT;
	return name.n == 0 ||
	       (option_is_word(name, form_word) && rows_find(name, form)) ||
	       cli_takes(c, "--format", form_word);
}

bool form_limit(struct cli *c, size_t *n)
{
	unsigned long long limit;

	if (!option_given(&c->line, OPTION_LIMIT))
		return true;
	if (!sv_to_u64(option_value(&c->line, OPTION_LIMIT), UINT32_MAX,
		       &limit))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--limit takes a whole number"));
	if (limit < *n)
		*n = (size_t)limit;
	return true;
}

void form_print(struct cli *c, enum rows_form form, const struct rows *t)
{
	struct arena scratch = { 0 };
	/* Only a terminal goes by the locale, and ids, which are typed. */
	bool seen = c->terminal || form != ROWS_TSV;
	struct rows_look look = {
		.ascii = option_given(&c->line, OPTION_ASCII) ||
			 (!c->utf8 && seen),
	};

	rows_write(c->sink, &scratch, form, t, &look);
	arena_free(&scratch);
}

int form_width(const struct cli *c)
{
	struct winsize size;

	if (!c->terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
	    size.ws_col < WIDTH_MIN)
		return WIDTH_DEFAULT;
	return size.ws_col;
}
