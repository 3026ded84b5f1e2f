/* The options of a printed chronology. */
#include "cmd/printed.h"

#include "date/date.h"

/* By enum tell_detail, enum tell_group, enum tell_sources. */
static const struct sv details[] = { SV_INIT("full"), SV_INIT("table"),
				     SV_INIT("brief") };
static const struct sv groups[] = { SV_INIT("year"),   SV_INIT("month"),
				    SV_INIT("decade"), SV_INIT("kind"),
				    SV_INIT("person"), SV_INIT("place"),
				    SV_INIT("series"), SV_INIT("source") };
static const struct sv notes[] = { SV_INIT("full"), SV_INIT("short"),
				   SV_INIT("none") };

/* By enum date_precision, from PRECISION_DAY on. */
static const struct sv precisions[] = { SV_INIT("day"), SV_INIT("month"),
					SV_INIT("season"), SV_INIT("year"),
					SV_INIT("decade") };
static const struct sv papers[] = { SV_INIT("a4"), SV_INIT("letter") };

#define WORD(of, i)                                                            \
	((i) < sizeof(of) / sizeof(*(of)) ? (of)[i] : (struct sv){ 0 })

struct sv printed_detail_word(size_t i)
{
	return WORD(details, i);
}

struct sv printed_group_word(size_t i)
{
	return WORD(groups, i);
}

struct sv printed_notes_word(size_t i)
{
	return WORD(notes, i);
}

struct sv printed_paper_word(size_t i)
{
	return WORD(papers, i);
}

struct sv printed_precision_word(size_t i)
{
	return WORD(precisions, i);
}

/* The number of the word that OPTION has, of WORDS, in *OUT, which stays as it
 * is without that. */
static bool take_word(struct cli *c, enum option option, word_fn *words,
		      unsigned *out)
{
	struct sv value = option_value(&c->line, option);
	struct build name = { .arena = &c->arena };

	if (!option_given(&c->line, option))
		return true;
	build_fmt(&name, "--%.*s", SV_ARG(option_row(option)->word));
	if (!option_is_word(value, words))
		return cli_takes(c, name.s, words);
	*out = 0;
	while (!sv_eq(words(*out), value))
		*out += 1;
	return true;
}

bool printed_options(struct cli *c, struct tell_options *options)
{
	static const struct {
		enum option option;
		enum tell_part part;
	} parts[] = { { OPTION_TOC, PART_CONTENTS },
		      { OPTION_FIGURES, PART_FIGURES },
		      { OPTION_GAPS, PART_GAPS },
		      { OPTION_STATS, PART_STATS } };
	unsigned detail = options->detail, group = options->group,
		 sources = options->sources;

	if (!take_word(c, OPTION_DETAIL, printed_detail_word, &detail) ||
	    !take_word(c, OPTION_GROUP_BY, printed_group_word, &group) ||
	    !take_word(c, OPTION_SOURCES, printed_notes_word, &sources))
		return false;
	options->detail = (enum tell_detail)detail;
	options->group = (enum tell_group)group;
	options->sources = (enum tell_sources)sources;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (option_given(&c->line, parts[i].option))
			options->parts |= parts[i].part;
	return true;
}

bool printed_layout(struct cli *c, struct report_layout *layout)
{
	unsigned paper = 0, coarsest = PRECISION_MONTH - PRECISION_DAY;

	if (!take_word(c, OPTION_PAPER, printed_paper_word, &paper) ||
	    !take_word(c, OPTION_ICAL_MAX, printed_precision_word, &coarsest))
		return false;
	layout->letter = paper > 0;
	layout->coarsest = (int)coarsest + PRECISION_DAY;
	return true;
}
