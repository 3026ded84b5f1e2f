#ifndef VIEW_FOOT_H
#define VIEW_FOOT_H

#include "view/frame.h"

/*
 * The last line: what is being typed, or what there is to say, or else the
 * keys that are of use here.
 */
struct hint {
	struct sv key;  /* "j" */
	struct sv text; /* "down" */
};

struct foot {
	/* A prompt, when LABEL is not empty: it is typed after LABEL. */
	struct sv label, typed;
	size_t cursor;  /* byte of TYPED that the cursor stands before */
	struct sv note; /* at the right: what Enter would give */
	enum style note_style;
	/* Without a prompt: a message, or hints when it is empty. */
	struct sv message;
	enum style message_style;
	const struct hint *hints;
	size_t nhints;
};

/* Draws into row 0 of R; a prompt takes the terminal's cursor. */
void foot_draw(const struct foot *v, struct frame *f, struct rect r);

/* "$ annals report ..." */
void foot_command(struct sv command, struct frame *f, struct rect r);

#endif
