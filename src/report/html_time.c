/* Dates of HTML (html_time.h). */
#include "report/html_time.h"

/* Whether TEXT is of the form FORM, of which a 0 stands for each digit. */
static bool has_form(struct sv text, struct sv form)
{
	if (text.n != form.n)
		return false;
	for (size_t i = 0; i < form.n; i++)
		if (form.s[i] == '0' ? text.s[i] < '0' || text.s[i] > '9' :
				       text.s[i] != form.s[i])
			return false;
	return true;
}

/* Whether EDTF is what <time> can have: a year from 1 to 9999, a month of it, a
 * day, or a time of that which is in no leap second. */
static bool is_machine_date(struct sv edtf)
{
	static const struct sv forms[] = {
		SV_INIT("0000"),
		SV_INIT("0000-00"),
		SV_INIT("0000-00-00"),
		SV_INIT("0000-00-00T00:00:00"),
		SV_INIT("0000-00-00T00:00:00Z"),
		SV_INIT("0000-00-00T00:00:00+00:00"),
		SV_INIT("0000-00-00T00:00:00-00:00"),
	};
	enum { MONTH = 5, SEASON = 7, SECOND = 17 };
	bool known = false;

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		known = known || has_form(edtf, forms[i]);
	if (!known || sv_starts(edtf, SV("0000")))
		return false;
	if (edtf.n > SECOND && edtf.s[SECOND] == '6')
		return false;
	/* 2024-21 is a season. */
	return edtf.n != SEASON || edtf.s[MONTH] < '2';
}

static void put_time(struct build *out, const struct html_look *look,
		     struct sv edtf, const struct runs *words)
{
	bool known = is_machine_date(edtf);

	if (known)
		build_fmt(out, "<time datetime=\"%.*s\">", SV_ARG(edtf));
	html_runs(out, look, words);
	build_str(out, known ? "</time>" : "");
}

/* Where the words of an interval are divided: at a dash, or as EDTF is; *NEXT
 * is where they go on.  SV_NONE: nowhere. */
static size_t find_dash(struct sv words, size_t *next)
{
	static const struct sv signs[] = { SV_INIT("–"), SV_INIT("/") };
	size_t at = SV_NONE;

	for (size_t i = 0; i < 2 && at == SV_NONE; i++) {
		at = sv_find(words, signs[i], 0);
		*next = at + signs[i].n;
	}
	return at;
}

/* Appends the words of RUN, an interval from FROM to TO, in two. */
static bool put_interval(struct build *out, const struct html_look *look,
			 struct sv from, struct sv to, const struct run *run)
{
	size_t next, at = find_dash(run->text, &next);
	struct run first = *run, dash = *run, last = *run;

	if (at == SV_NONE)
		return false;
	first.next = dash.next = last.next = NULL;
	while (at > 0 && run->text.s[at - 1] == ' ')
		at--;
	while (next < run->text.n && run->text.s[next] == ' ')
		next++;
	first.text = sv_slice(run->text, 0, at);
	dash.text = sv_slice(run->text, at, next);
	last.text = sv_slice(run->text, next, run->text.n);
	put_time(out, look, from, &(struct runs){ &first, &first });
	html_runs(out, look, &(struct runs){ &dash, &dash });
	put_time(out, look, to, &(struct runs){ &last, &last });
	return true;
}

void html_time(struct build *out, const struct html_look *look,
	       const struct block *b)
{
	struct sv to = b->edtf, from = sv_cut(&to, '/');
	const struct run *run = b->label.first;
	struct run rest = { .role = RUN_TEXT };

	if (to.n == 0 || !run || !put_interval(out, look, from, to, run)) {
		put_time(out, look, b->edtf, &b->label);
		return;
	}
	rest.next = run->next;
	html_runs(out, look, &(struct runs){ &rest, b->label.last });
}
