/* Words for the choices of a field (choices.h). */
#include "import/choices.h"

#include "text/fold.h"
#include "wording/date_read.h"
#include "wording/label.h"

/* What we call them in each language, and other words, as fold_slug() makes
 * them. */
static const struct {
	struct sv word;
	enum label label;
	struct sv others;
} rows[] = {
	{ SV_INIT("planned"), LABEL_PLANNED,
	  SV_INIT("scheduled vorgesehen zaplanirovan zaplanirovana "
		  "zaplanirovany zaplanavany planlasdirilmis prevu prevue") },
	{ SV_INIT("held"), LABEL_HELD,
	  SV_INIT("stattgefunden sostoyalsya sostoyalas sostoyalis adbyusya "
		  "adbylasya adbylisya bas-tutub") },
	{ SV_INIT("postponed"), LABEL_POSTPONED,
	  SV_INIT("verlegt aufgeschoben otlozhen otlozhena otlozheny perenesen "
		  "pereneseno perenesena pereneseny adkladzeny reporte "
		  "reportee") },
	{ SV_INIT("cancelled"), LABEL_CANCELLED,
	  SV_INIT("canceled ausgefallen entfallt otmenen otmenena otmeneny "
		  "admeneny admenenae legv-olunub annule annulee") },
	{ SV_INIT("reported"), LABEL_REPORTED, SV_INIT("") },
	{ SV_INIT("high"), LABEL_HIGH, SV_INIT("") },
	{ SV_INIT("medium"), LABEL_MEDIUM, SV_INIT("") },
	{ SV_INIT("low"), LABEL_LOW, SV_INIT("") },
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

/* Whether SLUG is what the row I has. */
static bool is_word(struct arena *a, struct sv slug, size_t i)
{
	struct sv others = rows[i].others;

	for (int l = 0; l < LANGUAGES; l++)
		if (sv_eq(slug, fold_slug(a, label_in((enum locale_language)l,
						      rows[i].label))))
			return true;
	while (others.n > 0)
		if (sv_eq(slug, sv_cut(&others, ' ')))
			return true;
	return false;
}

struct sv choices_word(struct arena *a, const struct field *field,
		       struct sv text)
{
	struct sv words = field->argument;

	while (words.n > 0) {
		struct sv word = sv_cut(&words, ' ');

		if (sv_same(word, text))
			return word;
		for (size_t i = 0; i < ROWS; i++)
			if (sv_eq(rows[i].word, word) &&
			    is_word(a, fold_slug(a, text), i))
				return word;
	}
	return sv_eq(field->key, SV("calendar")) &&
			       date_read_says_julian(text) ?
		       SV("julian") : (struct sv){ 0 };
}
