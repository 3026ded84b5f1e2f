/* Two accounts of an event, laid out. */
#include "view/accounts_view.h"

#include "base/build.h"
#include "book/called.h"
#include "book/when.h"
#include "text/letter.h"
#include "text/width.h"
#include "view/ledger_view.h"
#include "wording/label.h"

enum {
	NAME_CELLS = 13, /* at least; with the blank after it */
	NAME_MOST = 20,
	BETWEEN = 3,      /* two columns: a blank, a line, a blank */
	RIGHT = 2,        /* blank after the last */
	HANG = 1,         /* what goes on on another line is set in */
	PIECES = 5,       /* of a value, at most */
};

/* Where an account stands. */
struct column {
	size_t side; /* of the accounts shown: 0 or 1 */
	int col, cells;
};

struct accounts_lines {
	struct doc_lines *l;
	const struct accounts_show *s;
	struct brief_dates dates;
	int label;   /* cells of the names of fields */
	int place;   /* cells of places, with a blank before them */
	struct column columns[ACCOUNTS_SHOWN];
	int ncolumns; /* beside one another */
};

/* Whether there is another account to be shown. */
static bool is_two(const struct accounts *all)
{
	return all->shown[0] != all->shown[1];
}

static source_no source_of(const struct accounts *all, size_t side)
{
	return all->sources[all->shown[side]];
}

static struct sv label(const struct accounts_lines *v, enum label id)
{
	return label_text(v->dates.locale, id);
}

/* "¶5, ¶7" */
static struct sv place_text(const struct accounts_lines *v, struct sv at)
{
	struct build b = { .arena = v->l->a };

	doc_place(&b, at, v->l->ascii ? SV("#") : SV("¶"));
	return build_view(&b);
}

/* ---- where all stands ---- */

static void measure(struct accounts_lines *v)
{
	const struct accounts *all = v->s->all;

	v->label = NAME_CELLS;
	v->place = 0;
	for (size_t f = 0; f < all->nfields; f++) {
		int cells = width_text(all->fields[f].label) + 1;

		v->label = cells > v->label ? cells : v->label;
		for (size_t i = 0; i < ACCOUNTS_SHOWN; i++)
			for (uint32_t k = 0; k < all->fields[f].of[i].n; k++) {
				struct sv at = all->fields[f].of[i].v[k].at;

				cells = width_text(place_text(v, at));
				v->place = cells > v->place ? cells : v->place;
			}
	}
	v->label = v->label < NAME_MOST ? v->label : NAME_MOST;
	v->place += v->place > 0;
}

static void share(struct accounts_lines *v)
{
	int col = DOC_MARGIN + v->label;
	int room = v->l->view.text.width - col - RIGHT;

	v->ncolumns = v->l->view.text.width >= ACCOUNTS_BESIDE &&
		      !v->l->words && is_two(v->s->all);
	v->ncolumns++;
	if (v->ncolumns == ACCOUNTS_SHOWN) {
		int left = (room - BETWEEN + 1) / 2;

		v->columns[0] = (struct column){ 0, col, left };
		v->columns[1] = (struct column){ 1, col + left + BETWEEN,
						 room - BETWEEN - left };
	} else {
		v->columns[0] = (struct column){ 0, col, room };
	}
}

/* A line, with what stands between the columns. */
static void add_line(struct accounts_lines *v)
{
	doc_lines_add(v->l);
	if (v->ncolumns == ACCOUNTS_SHOWN)
		doc_lines_put(v->l, v->columns[1].col - 2, 0,
			      v->l->ascii ? SV("|") : SV("│"), STYLE_DIM);
}

/* ---- a field ---- */

/* The lines of a column, and what stands at the right of some. */
struct told {
	struct scroll text;
	struct sv *places; /* by line */
	const struct account_value **values; /* by line: what begins there */
};

static size_t pieces_of(const struct accounts_lines *v,
			const struct account_value *value,
			struct scroll_piece pieces[PIECES])
{
	enum style style = value->followed ? STYLE_TITLE :
			   value->quote    ? STYLE_QUOTE :
					     STYLE_TEXT;
	size_t n = 0;

	bool apart = value->bearing == BEARING_DIFFERS || value->against;

	if (apart && !v->l->words)
		pieces[n++] = (struct scroll_piece){
			v->l->ascii ? SV("! ") : SV("≠ "), STYLE_DOUBT, 0
		};
	pieces[n++] = (struct scroll_piece){ value->text, style, 0 };
	if (value->bearing == BEARING_COARSER)
		pieces[n++] = (struct scroll_piece){ label(v, LABEL_COARSER),
						     STYLE_TEXT, 0 };
	if (value->bearing == BEARING_WITHIN)
		pieces[n++] = (struct scroll_piece){ label(v, LABEL_WITHIN_IT),
						     STYLE_TEXT, 0 };
	if (apart && v->l->words) {
		pieces[n++] = (struct scroll_piece){ SV(", "), STYLE_TEXT, 0 };
		pieces[n++] = (struct scroll_piece){ label(v, LABEL_DIFFERS),
						     STYLE_TEXT, 0 };
	}
	if (value->followed && v->l->words)
		pieces[n++] = (struct scroll_piece){
			label(v, LABEL_IS_FOLLOWED), STYLE_TEXT, 0
		};
	return n;
}

static struct told tell_column(const struct accounts_lines *v,
			     const struct column *c,
			     const struct account_values *of)
{
	int room = c->cells - v->place - HANG;
	struct told told = { .text = scroll_new(v->l->a,
						c->col + (room > 1 ? room : 1),
						v->l->ascii,
						v->l->view.text.marks) };
	size_t *starts = ARENA_NEW(v->l->a, of->n, size_t);

	for (uint32_t i = 0; i < of->n; i++) {
		struct scroll_piece pieces[PIECES];
		size_t n = pieces_of(v, &of->v[i], pieces);

		starts[i] = told.text.nlines;
		scroll_line(&told.text);
		told.text.at = c->col;
		scroll_flow_pieces(&told.text, c->col, pieces, n);
	}
	told.places = ARENA_NEW(v->l->a, told.text.nlines, struct sv);
	told.values = ARENA_NEW(v->l->a, told.text.nlines,
				const struct account_value *);
	for (uint32_t i = 0; i < of->n; i++) {
		told.places[starts[i]] = place_text(v, of->v[i].at);
		told.values[starts[i]] = &of->v[i];
	}
	return told;
}

/* Line I of TOLD; whether a value begins in it that is not the one followed, or
 * has something against it. */
static bool put_line(struct accounts_lines *v, const struct column *c,
		     const struct told *told, size_t i)
{
	const struct scroll_line *line = &told->text.lines[i];
	int in = told->values[i] ? 0 : HANG;

	for (size_t k = 0; k < line->count; k++) {
		const struct scroll_span *span =
			&told->text.spans[line->first + k];

		scroll_put(&v->l->view.text, span->col + in, span->text,
			   span->style);
	}
	if (told->places[i].n > 0)
		doc_lines_right(v->l, c->col, c->cells, told->places[i],
				STYLE_DIM);
	return told->values[i] && (told->values[i]->bearing !=
					   BEARING_UNKNOWN ||
				   told->values[i]->against);
}

/* The line that was put is a row that leads to where VALUE stands. */
static void link_row(struct accounts_lines *v, const struct column *c,
		     const struct account_value *value)
{
	doc_lines_row(v->l, (struct target){ TARGET_SOURCE,
					     source_of(v->s->all, c->side) });
	v->l->view.links[v->l->view.nlinks - 1].text = value->at;
}

static void put_field(struct accounts_lines *v, const struct account_field *f)
{
	struct told told[ACCOUNTS_SHOWN];
	size_t most = 0;

	for (int c = 0; c < v->ncolumns; c++) {
		const struct column *column = &v->columns[c];

		told[c] = tell_column(v, column, &f->of[column->side]);
		if (told[c].text.nlines > most)
			most = told[c].text.nlines;
	}
	for (size_t i = 0; i < most; i++) {
		const struct column *differs = NULL;
		const struct account_value *value = NULL;

		add_line(v);
		if (i == 0)
			doc_lines_put(v->l, DOC_MARGIN, v->label - 1,
				      f->label, STYLE_LABEL);
		for (int c = 0; c < v->ncolumns; c++)
			if (i < told[c].text.nlines &&
			    put_line(v, &v->columns[c], &told[c], i)) {
				differs = &v->columns[c];
				value = told[c].values[i];
			}
		if (differs)
			link_row(v, differs, value);
	}
}

struct accounts_doubt accounts_doubt(const struct accounts_show *s)
{
	struct accounts_doubt doubt = { 0 };

	for (size_t f = 0; f < s->all->nfields; f++)
		for (size_t i = 0; i < ACCOUNTS_SHOWN; i++) {
			const struct account_values *of =
				&s->all->fields[f].of[i];

			for (uint32_t k = 0; k < of->n; k++) {
				doubt.differs |= of->v[k].bearing ==
						 BEARING_DIFFERS;
				doubt.against |= of->v[k].against;
			}
		}
	return doubt;
}

/* ---- heads ---- */

/* TEXT in CELLS, cut after a word where it is too long. */
static struct sv whole_words(struct accounts_lines *v, struct sv text,
			     int cells)
{
	struct sv more = v->l->ascii ? SV("..") : SV("…");
	struct build b = { .arena = v->l->a };
	struct sv cut = text;

	if (width_text(text) <= cells)
		return text;
	cut.n--;
	while (cut.n > 0 &&
	       (cut.s[cut.n - 1] == ' ' || text.s[cut.n] != ' ' ||
		width_text(cut) + width_text(more) > cells))
		cut.n--;
	if (width_text(cut) < cells / 2)
		return text; /* a long word: it is cut anywhere */
	build_sv(&b, cut);
	build_sv(&b, more);
	return build_view(&b);
}

static void put_heads(struct accounts_lines *v)
{
	struct sv about[2];
	int cells;

	add_line(v);
	for (int c = 0; c < v->ncolumns; c++) {
		source_no s = source_of(v->s->all, v->columns[c].side);
		struct build name = { .arena = v->l->a };
		struct build what = { .arena = v->l->a };
		struct sv date = ledger_date(v->l->a, v->s->book, s,
					     SV("date"), v->dates);

		build_fmt(&name, "[%u] ", s + 1);
		build_sv(&name, book_source_title(v->s->book, s));
		cells = v->columns[c].cells - v->place;
		doc_lines_put(v->l, v->columns[c].col, cells,
			      whole_words(v, build_view(&name), cells),
			      STYLE_HEADING);
		build_sv(&what,
			 called_source_kind(v->s->book,
					    book_source_field(v->s->book, s,
							      SV("kind")),
					    v->dates.locale));
		build_str(&what, what.n > 0 && date.n > 0 ? ", " : "");
		build_sv(&what, date);
		about[c] = build_view(&what);
	}
	add_line(v);
	for (int c = 0; c < v->ncolumns; c++)
		doc_lines_put(v->l, v->columns[c].col, v->columns[c].cells,
			      about[c], STYLE_DIM);
}

/* The fields, in lower case, in which the account shown at I is BEARING. */
static struct sv fields_that(const struct accounts_lines *v, size_t i,
			     enum bearing bearing)
{
	const struct accounts *all = v->s->all;
	struct build b = { .arena = v->l->a };

	for (size_t f = 0; f < all->nfields; f++) {
		bool any = false;

		for (uint32_t k = 0; k < all->fields[f].of[i].n; k++)
			any |= all->fields[f].of[i].v[k].bearing == bearing;
		if (!any)
			continue;
		build_str(&b, b.n > 0 ? ", " : "");
		build_sv(&b, letter_first(v->l->a, v->dates.locale,
					  all->fields[f].label, false));
	}
	return build_view(&b);
}

/* "[2] is coarser in the date", after what B has; whether there was any. */
static bool put_bearing(const struct accounts_lines *v, struct build *b,
			enum bearing bearing, enum label id)
{
	bool any = false;

	for (size_t i = 0; i < (is_two(v->s->all) ? 2u : 1u); i++) {
		struct sv fields = fields_that(v, i, bearing);
		struct build number = { .arena = v->l->a };

		if (fields.n == 0)
			continue;
		build_str(b, b->n > 0 ? "; " : "");
		build_fmt(&number, "[%u]", source_of(v->s->all, i) + 1);
		label_fill_two(b, v->dates.locale, id, build_view(&number),
			       fields);
		any = true;
	}
	return any;
}

/* The event, and in one line how the two stand to each other. */
static void put_title(struct accounts_lines *v)
{
	struct sv title = called_title(v->s->book, v->s->event,
				       v->dates.locale);
	struct build how = { .arena = v->l->a };
	struct scroll *to = &v->l->view.text;
	struct accounts_doubt doubt = accounts_doubt(v->s);
	struct scroll_piece pieces[4];
	size_t n = 0;

	put_bearing(v, &how, BEARING_DIFFERS, LABEL_ACCOUNT_DIFFERS);
	if (!doubt.differs)
		build_sv(&how, label(v, doubt.against ? LABEL_FIGURES_AGAINST :
							LABEL_NO_CONFLICT));
	put_bearing(v, &how, BEARING_COARSER, LABEL_ACCOUNT_COARSER);
	pieces[n++] = (struct scroll_piece){ title, STYLE_TITLE, 0 };
	pieces[n++] = (struct scroll_piece){ SV("    "), STYLE_TEXT, 0 };
	if ((doubt.differs || doubt.against) && !v->l->words)
		pieces[n++] = (struct scroll_piece){
			v->l->ascii ? SV("! ") : SV("≠ "), STYLE_DOUBT, 0
		};
	pieces[n++] = (struct scroll_piece){ build_view(&how), STYLE_TEXT, 0 };
	scroll_line(to);
	to->at = DOC_MARGIN;
	scroll_flow_pieces(to, DOC_MARGIN, pieces, n);
}

/* ---- what is followed ---- */

static void put_followed(struct accounts_lines *v)
{
	static const enum label units[PRECISIONS] = {
		[PRECISION_TIME] = LABEL_UNIT_TIME,
		[PRECISION_DAY] = LABEL_UNIT_DAY,
		[PRECISION_MONTH] = LABEL_UNIT_MONTH,
		[PRECISION_SEASON] = LABEL_UNIT_SEASON,
		[PRECISION_YEAR] = LABEL_UNIT_YEAR,
		[PRECISION_DECADE] = LABEL_UNIT_DECADE,
		[PRECISION_CENTURY] = LABEL_UNIT_CENTURY,
		[PRECISION_MILLENNIUM] = LABEL_UNIT_MILLENNIUM,
	};
	const struct accounts *all = v->s->all;
	struct build number = { .arena = v->l->a };
	struct build b = { .arena = v->l->a };
	enum label bold = v->l->words ? LABEL_SAID_FOLLOWED : LABEL_IN_BOLD;

	if (all->date < all->n) {
		build_fmt(&number, "[%u]", all->sources[all->date] + 1);
		label_fill_two(&b, v->dates.locale, LABEL_DATE_FOLLOWED,
			       build_view(&number),
			       label(v, units[book_precision(v->s->book,
							     v->s->event)]));
	}
	build_sv(&b, letter_first(v->l->a, v->dates.locale, label(v, bold),
				  b.n == 0));
	scroll_flow_line(&v->l->view.text, DOC_MARGIN, build_view(&b),
			 STYLE_TEXT);
}

/* "12 October 2024 ^   date inferred: the article names no year" */
static void put_inferred(struct accounts_lines *v)
{
	struct sv why = book_date_reason(v->s->book, v->s->event);
	struct build b = { .arena = v->l->a };

	if (why.n == 0)
		return;
	book_when(&b, v->s->book, v->s->event, v->dates.locale,
		  v->dates.iso);
	build_str(&b, " ^   ");
	label_fill(&b, v->dates.locale, LABEL_INFERRED_KEY,
		   label(v, LABEL_KEY_DATE));
	build_sv(&b, why);
	scroll_flow_line(&v->l->view.text, DOC_MARGIN, build_view(&b),
			 STYLE_TEXT);
}

/* ---- the whole ---- */

static bool is_last(const struct accounts_lines *v, size_t f)
{
	return sv_eq(v->s->all->fields[f].label,
		     letter_first(v->l->a, v->dates.locale,
				  label(v, LABEL_IN_WORDS), true));
}

/* The columns there are, with a blank line before the sentence that tells the
 * event, and one after all. */
static void put_columns(struct accounts_lines *v)
{
	put_heads(v);
	add_line(v);
	for (size_t f = 0; f < v->s->all->nfields; f++) {
		if (is_last(v, f))
			add_line(v);
		put_field(v, &v->s->all->fields[f]);
	}
	add_line(v);
}

struct doc_view accounts_view(struct arena *a, const struct accounts_show *s,
			      struct brief_dates dates, int width,
			      const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(a, width, look);
	struct accounts_lines v = { .l = &l, .s = s, .dates = dates };

	if (s->all->n == 0) { /* its file has changed */
		scroll_flow_line(&l.view.text, DOC_MARGIN,
				 label_text(dates.locale, LABEL_NO_SOURCE),
				 STYLE_WARN);
		return l.view;
	}
	measure(&v);
	share(&v);
	put_title(&v);
	doc_lines_add(&l);
	put_columns(&v);
	if (v.ncolumns == 1 && is_two(s->all)) {
		v.columns[0].side = 1;
		put_columns(&v);
	}
	put_inferred(&v);
	put_followed(&v);
	return l.view;
}
