#ifndef VIEW_FOOT_H
#define VIEW_FOOT_H

#include "view/frame.h"

/*
 * The lines at the bottom: what is being typed, or what there is to say; and
 * the keys that are of use here.
 */
struct hint {
	struct sv key;  /* "j" */
	struct sv text; /* "down" */
};

struct foot {
	/* A prompt, when LABEL is not empty: it is typed after LABEL. */
	struct sv label, typed;
	bool proposed; /* TYPED: what is typed next takes its place */
	size_t cursor;  /* byte of TYPED that the cursor stands before */
	struct sv note; /* at the right: what Enter would give */
	enum style note_style;
	/* Without a prompt: a message, or empty. */
	struct sv message;
	enum style message_style;
};

/* Whether all of V's prompt and its note have room in row 0 of R. */
bool foot_has_room(const struct foot *v, struct frame *f, struct rect r);

/* Draws into row 0 of R; a prompt takes the terminal's cursor.  False: there is
 * nothing to say, and R is as it was. */
bool foot_draw(const struct foot *v, struct frame *f, struct rect r);

/* As many of the N hints as there is room for in row 0 of R, none cut. */
void foot_hints(const struct hint *hints, size_t n, struct frame *f,
		struct rect r);

#endif
