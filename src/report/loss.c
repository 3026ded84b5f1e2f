/* Counting what a format has no room for (loss.h). */
#include "report/loss.h"

#include "base/build.h"
#include "text/clean.h"

static size_t count_as_of(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_has_date(b, ev) && book_date_source(b, ev) == DATE_AS_OF;
}

static size_t count_who(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_who(b, ev, &n);
	return n;
}

static size_t count_offices(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, said = 0;
	const struct who *who = book_who(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		said += book_who_more(b, &who[i])->as.length > 0;
	return said;
}

static size_t count_owners(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, owners = 0;
	const struct who *who = book_who(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		owners += book_who_more(b, &who[i])->of.count;
	return owners;
}

static size_t count_guesses(const struct book *b, event_no ev, enum loss loss)
{
	size_t nwho, nwhere, guesses = 0;
	const struct who *who = book_who(b, ev, &nwho);
	const struct where *where = book_where(b, ev, &nwhere);

	(void)loss;
	for (size_t i = 0; i < nwho; i++)
		guesses += (who[i].flags & WHO_INFERRED) != 0;
	for (size_t i = 0; i < nwhere; i++)
		guesses += (where[i].flags & WHERE_INFERRED) != 0;
	return guesses;
}

static size_t count_wordings(const struct book *b, event_no ev,
			     enum loss loss)
{
	size_t n, said = 0;
	const struct where *where = book_where(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		said += where[i].as.length > 0;
	return said;
}

static size_t count_concerned(const struct book *b, event_no ev,
			      enum loss loss)
{
	size_t n, concerned = 0;
	const struct where *where = book_where(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		concerned += (where[i].flags & WHERE_ABOUT) != 0;
	return concerned;
}

static size_t count_where(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	book_where(b, ev, &n);
	return n - count_concerned(b, ev, loss);
}

/* Of several kinds, those that are not the main one. */
static size_t count_kinds(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_kinds(b, ev, &n);
	return n - 1;
}

static size_t count_summary(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_summary(b, ev).n > 0;
}

static size_t count_sources(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_sources_of(b, ev, &n);
	return n;
}

static size_t count_lines(struct sv text)
{
	size_t n = 0;

	for (; text.n > 0; n++)
		sv_cut(&text, '\n');
	return n;
}

/* References, or what they have that is LOSS. */
static size_t count_cites(const struct book *b, struct range cites,
			  enum loss loss)
{
	const struct cite *v = book_cites(b, cites);
	size_t n = 0;

	for (uint32_t i = 0; i < cites.count; i++)
		if (loss == LOSS_QUOTE)
			n += count_lines(book_text(b, v[i].quote));
		else if (loss == LOSS_VOICE)
			n += (size_t)(v[i].by.count > 0) +
			     (v[i].via.count > 0) +
			     (v[i].voice != VOICE_NONE);
		else
			n++;
	return n;
}

/* The same of those that single facts have. */
static size_t count_single(const struct book *b, event_no ev, enum loss loss)
{
	size_t nwho, nwhere, nfacts, nfigures, n = 0;
	const struct who *who = book_who(b, ev, &nwho);
	const struct where *where = book_where(b, ev, &nwhere);
	const struct fact *facts = book_facts(b, ev, &nfacts);
	const struct figure *figures = book_figures(b, ev, &nfigures);

	for (size_t i = 0; i < nwho; i++)
		n += count_cites(b, book_who_more(b, &who[i])->cites, loss);
	for (size_t i = 0; i < nwhere; i++)
		n += count_cites(b, where[i].cites, loss);
	for (size_t i = 0; i < nfacts; i++)
		n += count_cites(b, facts[i].cites, loss);
	for (size_t i = 0; i < nfigures; i++)
		n += count_cites(b, figures[i].cites, loss);
	return n;
}

static size_t count_told(const struct book *b, event_no ev, enum loss loss)
{
	return count_cites(b, book_own_cites(b, ev), loss) +
	       count_single(b, ev, loss);
}

static size_t count_part_of(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_parent(b, ev) != NO_EVENT;
}

/* Those that the file gives, but for what it is part of. */
static size_t count_links(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, given = 0;
	const struct link *links = book_links(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		given += links[i].kind != LINK_PART_OF &&
			 links[i].kind < LINK_HAS_PART;
	return given;
}

static size_t count_series(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_series(b, ev) != NO_SERIES;
}

static size_t count_status(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_status(b, ev) != STATUS_NONE;
}

static size_t count_confidence(const struct book *b, event_no ev,
			       enum loss loss)
{
	(void)loss;
	return book_confidence(b, ev) != CONFIDENCE_NONE;
}

static size_t count_figures(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_figures(b, ev, &n);
	return n;
}

static size_t count_variants(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_variants(b, ev, &n);
	return n;
}

/* The loss of facts of a kind; LOSS_EVENT for what is none. */
static const enum loss of_facts[FACT_KINDS] = {
	[FACT_DATE_TEXT] = LOSS_DATE_TEXT, [FACT_RESULT] = LOSS_RESULT,
	[FACT_ITEM] = LOSS_ITEM,	   [FACT_MEDIA] = LOSS_MEDIA,
	[FACT_URL] = LOSS_URL,		   [FACT_TITLE] = LOSS_TITLE,
	[FACT_INFERRED] = LOSS_INFERRED,   [FACT_CODE] = LOSS_CODE,
	[FACT_LEVEL] = LOSS_LEVEL,	   [FACT_TAG] = LOSS_TAG,
	[FACT_CHECK] = LOSS_CHECK,
};

static size_t count_facts(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, said = 0;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		said += of_facts[facts[i].kind] == loss;
	return said;
}

static const struct {
	struct sv one, many;
	size_t (*count)(const struct book *b, event_no ev, enum loss loss);
} rows[LOSSES] = {
#define X(id, one, many, count) { SV_INIT(one), SV_INIT(many), count },
#include "report/loss.def"
#undef X
};

_Static_assert(LOSSES <= 64, "a bit each");

void loss_add(struct losses *losses, enum loss loss, size_t n)
{
	if (losses)
		losses->n[loss] += n;
}

void loss_of_whole(struct losses *losses, event_no ev, enum loss loss)
{
	loss_add(losses, loss, 1);
	if (!losses || loss == LOSS_EVENT)
		return;
	if (losses->nout < LOSS_LISTED)
		losses->out[losses->nout] = ev;
	losses->nout++;
}

static bool is_ascii(struct sv text)
{
	size_t i = 0;

	while (i < text.n && (unsigned char)text.s[i] < 0x80)
		i++;
	return i == text.n;
}

void loss_of_text(struct losses *losses, struct sv text, uint64_t holds)
{
	if (!losses)
		return;
	losses->n[LOSS_SIGN] += !(holds & LOSS_BIT(SIGN)) && !clean_shows(text);
	losses->n[LOSS_TAB] += !(holds & LOSS_BIT(TAB)) &&
			       sv_find_char(text, '\t', 0) != SV_NONE;
	losses->n[LOSS_ASCII] += losses->ascii && !(holds & LOSS_BIT(ASCII)) &&
				 !is_ascii(text);
}

/* The texts of EV that HOLDS names, and its title. */
static void look_at_texts(struct losses *losses, const struct book *b,
			  event_no ev, uint64_t holds)
{
	size_t nwho, nwhere, nfacts;
	const struct who *who = book_who(b, ev, &nwho);
	const struct where *where = book_where(b, ev, &nwhere);
	const struct fact *facts = book_facts(b, ev, &nfacts);

	loss_of_text(losses, book_title(b, ev), holds);
	if (holds & LOSS_BIT(SUMMARY))
		loss_of_text(losses, book_summary(b, ev), holds);
	for (size_t i = 0; i < nwho && holds & LOSS_BIT(WHO); i++)
		loss_of_text(losses,
			     who[i].name != NO_NAME ?
				     book_name(b, who[i].name) :
				     book_group(b, &who[i]),
			     holds);
	for (size_t i = 0; i < nwhere && holds & LOSS_BIT(PLACE); i++)
		loss_of_text(losses, book_name(b, where[i].place), holds);
	for (size_t i = 0; i < nfacts; i++)
		if (of_facts[facts[i].kind] != LOSS_EVENT &&
		    holds & (UINT64_C(1) << of_facts[facts[i].kind]))
			loss_of_text(losses, book_text(b, facts[i].value),
				     holds);
}

void loss_of_event(struct losses *losses, const struct book *b, event_no ev,
		   uint64_t holds)
{
	const uint64_t marks = LOSS_BIT(SIGN) | LOSS_BIT(TAB) |
			       LOSS_BIT(ASCII);

	for (unsigned i = 0; losses && i < LOSSES; i++)
		if (rows[i].count && !(holds & (UINT64_C(1) << i)))
			losses->n[i] += rows[i].count(b, ev, (enum loss)i);
	if (losses && (holds & marks) != marks)
		look_at_texts(losses, b, ev, holds);
}

bool loss_say(struct build *out, const struct losses *losses)
{
	size_t from = out->n;

	for (unsigned i = 0; i < LOSSES; i++) {
		struct sv what = losses->n[i] == 1 ? rows[i].one : rows[i].many;

		if (losses->n[i] == 0)
			continue;
		build_fmt(out, "%s%zu %.*s", out->n > from ? ", " : "",
			  losses->n[i], SV_ARG(what));
	}
	return out->n > from;
}

bool loss_list(struct build *out, const struct losses *losses,
	       const struct corpus *c)
{
	for (size_t i = 0; i < losses->nout && i < LOSS_LISTED; i++) {
		struct sv key = index_key(c->x, losses->out[i]);
		struct sv title = book_title(c->b, losses->out[i]);

		build_str(out, i ? "; " : "");
		build_sv(out, key);
		if (book_id(c->b, losses->out[i]).n == 0)
			continue; /* its title is in the key */
		build_str(out, " (");
		build_sv(out, title);
		build_char(out, ')');
	}
	if (losses->nout > LOSS_LISTED)
		build_fmt(out, "; and %zu more", losses->nout - LOSS_LISTED);
	return losses->nout > 0;
}
