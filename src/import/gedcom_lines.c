/* Lines of GEDCOM (gedcom_lines.h). */
#include "import/gedcom_lines.h"

#include "base/ascii.h"
#include "import/spot.h"

static struct sv line_id(const void *arg, uint32_t number)
{
	const struct gedcom_lines *g = arg;

	return gedcom_mark(g, g->whose.v[number]);
}

/* A word of LEFT up to a blank, which is taken too. */
static struct sv cut_word(struct sv *left)
{
	return sv_cut(left, ' ');
}

enum { LEVEL_MOST = 99, ID_BYTES = 60 };

size_t gedcom_fold(struct sv text, size_t at)
{
	const struct sv tag = SV(" CONC ");
	size_t end = at + 1;

	while (end < text.n &&
	       (ascii_is_digit(text.s[end]) || text.s[end] == ' '))
		end++;
	end -= end > at + 1; /* the blank before the tag */
	return sv_starts(sv_slice(text, end, text.n), tag) ?
		       end + tag.n - at :
		       0;
}

/* Reads TEXT as L; where it is no line of GEDCOM, L has its level at most. */
static bool read_line(struct gedcom_line *l, struct sv text)
{
	struct sv left = sv_trim(text), id = { 0 }, tag;
	unsigned long long level;

	l->level = LEVEL_MOST;
	if (!sv_to_u64(cut_word(&left), LEVEL_MOST, &level))
		return false;
	l->level = (uint8_t)level;
	l->s = left.s;
	if (sv_starts(left, SV("@"))) {
		id = cut_word(&left);
		if (id.n < 3 || id.n > ID_BYTES || !sv_ends(id, SV("@")))
			return false;
	}
	tag = cut_word(&left);
	l->id_bytes = (uint8_t)id.n;
	l->tag_bytes = (uint16_t)tag.n;
	l->value_bytes = (uint32_t)left.n;
	return tag.n > 0 && tag.n <= UINT16_MAX && text.n <= UINT32_MAX;
}

struct sv gedcom_mark(const struct gedcom_lines *g, uint32_t i)
{
	const struct gedcom_line *l = &g->line.v[i];

	return (struct sv){ l->s, l->id_bytes };
}

struct sv gedcom_tag(const struct gedcom_lines *g, uint32_t i)
{
	const struct gedcom_line *l = &g->line.v[i];

	/* A blank is after the id. */
	return (struct sv){ l->s + l->id_bytes + (l->id_bytes > 0),
			    l->tag_bytes };
}

struct sv gedcom_value(const struct gedcom_lines *g, uint32_t i)
{
	struct sv tag = gedcom_tag(g, i);
	size_t n = g->line.v[i].value_bytes;

	return n ? (struct sv){ tag.s + tag.n + 1, n } : (struct sv){ 0 };
}

struct node gedcom_place(const struct gedcom_lines *g, uint32_t i)
{
	return (struct node){ .line = g->line.v[i].line, .column = 1 };
}

struct locus gedcom_locus(const struct gedcom_lines *g, uint32_t i)
{
	return (struct locus){ g->sheet->file, g->line.v[i].line, 1 };
}

/* Where what belongs to each line ends: at the next one that is no deeper. */
static void find_ends(struct gedcom_lines *g)
{
	uint32_t next[LEVEL_MOST + 1]; /* of each level, or a lesser one */

	for (size_t l = 0; l <= LEVEL_MOST; l++)
		next[l] = g->line.n;
	for (uint32_t i = g->line.n; i-- > 0;) {
		g->line.v[i].end = next[g->line.v[i].level];
		for (size_t l = g->line.v[i].level; l <= LEVEL_MOST; l++)
			next[l] = i;
	}
}

/* Takes the line TEXT, at AT.  One that is none, or is deeper than it can be,
 * is left out, with what belongs to it, which is deeper than its level,
 * *LEFT. */
static void take_line(struct gedcom_lines *g, struct sv text, struct spot at,
		      uint8_t *left)
{
	struct sheet *s = g->sheet;
	struct gedcom_line l = { .line = at.line };
	const struct node place = { .line = at.line, .column = at.column };
	uint32_t n = g->line.n;
	bool good = read_line(&l, text);

	if (l.level > *left) {
		left_add(&s->records->lefts,
			 (struct locus){ s->file, at.line, at.column },
			 SV("lines"), text);
	} else if (!good || l.level > (n ? g->line.v[n - 1].level + 1 : 0)) {
		*left = l.level;
		sheet_left_line(s, text, &place,
				SV("LEVEL [@ID@] TAG [VALUE]"));
	} else {
		*left = LEVEL_MOST;
		VEC_ADD(&g->line, l);
	}
}

/* Whether the head says that this is GEDCOM 7 or later. */
static bool is_since_7(const struct gedcom_lines *g)
{
	uint32_t form = gedcom_find(g, 0, "GEDC");
	uint32_t version = form ? gedcom_find(g, form, "VERS") : 0;
	unsigned long long n;
	struct sv said = version ? gedcom_value(g, version) : SV("");

	return sv_to_u64(sv_cut(&said, '.'), UINT32_MAX, &n) && n >= 7;
}

void gedcom_read(struct gedcom_lines *g, struct sv text)
{
	struct spot spot = spot_start(text);
	uint8_t left = LEVEL_MOST;

	for (size_t at = 0; at < text.n;) {
		size_t end = at;

		spot_to(&spot, at);
		while (end < text.n && text.s[end] != '\n' &&
		       text.s[end] != '\r')
			end++;
		if (sv_trim(sv_slice(text, at, end)).n > 0)
			take_line(g, sv_slice(text, at, end), spot, &left);
		at = end + 1;
	}
	find_ends(g);
	g->since_7 = g->line.n > 0 && is_since_7(g);
	for (uint32_t i = 0; i < g->line.n; i++)
		if (g->line.v[i].id_bytes > 0 && g->line.v[i].level == 0 &&
		    gedcom_number(g, gedcom_mark(g, i)) == TABLE_NONE) {
			VEC_ADD(&g->whose, i);
			table_number(&g->ids, gedcom_mark(g, i), line_id, g);
		}
}

/* The first line under I with TAG; 0 for none: that is the head. */
uint32_t gedcom_find(const struct gedcom_lines *g, uint32_t i, const char *tag)
{
	uint32_t end = g->line.v[i].end;

	for (uint32_t k = i + 1; k < end; k++)
		if (g->line.v[k].level == g->line.v[i].level + 1 &&
		    sv_eq(gedcom_tag(g, k), sv_of(tag)))
			return k;
	return 0;
}

/* TEXT, in which a sign @ is written twice, as it is meant; since GEDCOM 7 that
 * is done by line_text(). */
static struct sv with_signs(const struct gedcom_lines *g, struct sv text)
{
	struct build b = { .arena = g->arena };
	size_t at = 0, found;

	if (g->since_7)
		return text;
	while ((found = sv_find(text, SV("@@"), at)) != SV_NONE) {
		build_sv(&b, sv_slice(text, at, found + 1));
		at = found + 2;
	}
	if (at == 0)
		return text;
	build_sv(&b, sv_slice(text, at, text.n));
	return build_view(&b);
}

static struct sv line_text(const struct gedcom_lines *g, uint32_t i)
{
	struct sv text = gedcom_value(g, i);

	return sv_slice(text, g->since_7 && sv_starts(text, SV("@@")), text.n);
}

/* The value of the line I, with the lines that go on with it. */
struct sv gedcom_text(const struct gedcom_lines *g, uint32_t i)
{
	struct build b = { .arena = g->arena };
	uint32_t end = g->line.v[i].end;

	if (end == i + 1)
		return with_signs(g, line_text(g, i));
	build_sv(&b, line_text(g, i));
	for (uint32_t k = i + 1; k < end; k++) {
		struct sv tag = gedcom_tag(g, k);

		if (g->line.v[k].level != g->line.v[i].level + 1)
			continue;
		if (sv_eq(tag, SV("CONT")))
			build_char(&b, '\n');
		if (sv_eq(tag, SV("CONT")) || sv_eq(tag, SV("CONC")))
			build_sv(&b, line_text(g, k));
	}
	return with_signs(g, build_view(&b));
}

/* The text of TAG under I; empty for none. */
struct sv gedcom_text_of(const struct gedcom_lines *g, uint32_t i,
			 const char *tag)
{
	uint32_t found = gedcom_find(g, i, tag);

	return found ? gedcom_text(g, found) : (struct sv){ 0 };
}

uint32_t gedcom_number(const struct gedcom_lines *g, struct sv value)
{
	return table_find(&g->ids, value, line_id, g);
}

/* The line of the record that VALUE, "@I1@", points to; 0 for none. */
uint32_t gedcom_pointed(const struct gedcom_lines *g, struct sv value)
{
	uint32_t n = gedcom_number(g, value);

	return n == TABLE_NONE ? 0 : g->whose.v[n];
}

void gedcom_free(struct gedcom_lines *g)
{
	table_free(&g->ids);
	VEC_FREE(&g->whose);
	VEC_FREE(&g->line);
}
