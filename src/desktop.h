#ifndef DESKTOP_H
#define DESKTOP_H

#include "app/app.h"
#include "base/arena.h"
#include "base/sv.h"
#include "tty/tty.h"

/*
 * What is handed to the desktop, or where there is none, to the terminal T
 * (null: to nobody).  What was done is *TOLD, in A; false: nothing was.
 */

/* Copies TEXT, which is called NAME ("the citation"; empty: TEXT itself tells
 * what it is), to the clipboard, or as HOW says. */
bool desktop_copy(struct tty *t, struct arena *a, enum clip how,
		  struct sv name, struct sv text, struct sv *told);

/*
 * Opens ADDRESS, of http or https, in BROWSER, else in the browser of the
 * desktop; where there is neither, it is copied as HOW says.
 */
bool desktop_open(struct tty *t, struct arena *a, enum clip how,
		  struct sv address, struct sv *told);

#endif
