#ifndef VIEW_FIGURES_WORDS_H
#define VIEW_FIGURES_WORDS_H

#include "view/brief.h"

/* A figure in words, each part by itself; texts live in A or in the book. */

/* "reported"; empty where nobody says. */
struct sv figures_words_sort(const struct locale *l, const struct figure *f);

/* Its bound as a sign after a bar: ">", "<", "~" or empty. */
const char *figures_words_sign(const struct figure *f);

/* NUMBER with its bound, "over 500", or where that is more than CELLS ">500".
 */
struct sv figures_words_bound(struct arena *a, const struct locale *l,
			      const struct figure *f, struct sv number,
			      int cells, bool ascii);

/* Whom it is of: "Ilham Aliyev and Alexander Lukashenko". */
struct sv figures_words_names(struct arena *a, const struct locale *l,
			      const struct book *b, const struct figure *f);

/* What time it speaks of: "as of Nov 2024"; may be empty. */
struct sv figures_words_when(struct arena *a, struct brief_dates dates,
			     const struct book *b, const struct figure *f);

/* "[1] ¶18" of its first source; or empty. */
struct sv figures_words_source(struct arena *a, const struct book *b,
			       const struct figure *f, const struct locale *l,
			       bool ascii);

/* Appends what is told of a figure below them: “its quote”  [1] ¶18; and what
 * it is: "Trade turnover, 2024   a forecast, said about November 2024; > a
 * lower bound". */
void figures_quote(struct build *b, const struct book *book,
		   const struct figure *f, const struct locale *l, bool ascii);
void figures_words(struct build *b, const struct book *book,
		   const struct figure *f, struct brief_dates dates);

#endif
