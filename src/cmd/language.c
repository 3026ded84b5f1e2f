/* The languages that a run prints and is asked in (cli.h). */
#include "cmd/cli.h"

#include <stdlib.h>

static struct sv environment_language(void)
{
	const char *names[] = { "LC_ALL", "LC_TIME", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return sv_of(value);
	}
	return SV("en");
}

/* Whether what is printed is for programs, which know one language. */
static bool prints_data(const struct cli *c)
{
	static const struct sv forms[] = {
		SV_INIT("ids"),	   SV_INIT("tsv"), SV_INIT("csv"),
		SV_INIT("ndjson"), SV_INIT("json"), SV_INIT("yaml"),
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (sv_eq(option_value(&c->line, OPTION_FORMAT), forms[i]) ||
		    sv_eq(option_value(&c->line, OPTION_TYPE), forms[i]))
			return true;
	return false;
}

/* The language of the reader. */
static struct sv own_language(const struct cli *c)
{
	struct sv asked = option_value(&c->line, OPTION_LANG);

	return asked.n ? asked : environment_language();
}

const struct locale *cli_reader(struct cli *c)
{
	struct err err;

	if (!prints_data(c))
		return &c->locale;
	return locale_open(&c->arena, arena_cstr(&c->arena, own_language(c)),
			   &c->reader, NULL, &err) ?
		       &c->reader :
		       &c->locale;
}

bool cli_language(struct cli *c)
{
	struct sv asked = option_value(&c->line, OPTION_LANG);
	struct sv tag = prints_data(c) ? SV("en") : own_language(c);
	struct build b = { .arena = &c->arena };
	bool fell_back = false;
	struct err err;

	if (!locale_open(&c->arena, arena_cstr(&c->arena, tag), &c->locale,
			 &fell_back, &err))
		return cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
	c->locale.ascii = c->ascii;
	c->collator = collator_open(arena_cstr(&c->arena, c->locale.tag));
	/* EDTF is no language; labels are told of where one was asked for. */
	if (option_given(&c->line, OPTION_ISO) && !asked.n)
		return true;
	if (fell_back) {
		build_str(&b, "no words in ");
		build_sv(&b, tag);
		build_str(&b, "; using English (--lang en silences this)");
	} else if (c->locale.other_script) {
		build_str(&b, "no words in the script of ");
		build_sv(&b, tag);
		build_fmt(&b, "; using that of %.*s (--lang %.*s silences "
			      "this)", SV_ARG(c->locale.tag),
			  SV_ARG(c->locale.tag));
	}
	if (b.n > 0)
		cli_notice(c, build_view(&b));
	return true;
}
