#ifndef BASE_PANIC_H
#define BASE_PANIC_H

#include <signal.h>
#include <stdbool.h>

/*
 * The end of the road: a broken promise of our own, or no memory left.  The
 * program edits nothing, so stopping loses nothing but the reader's place.
 */

/*
 * Names what must be called first, to give the terminal back; a null pointer
 * takes it away.  The one setting here, because panic() has no caller to ask.
 */
void panic_hook(void (*restore)(void));

/*
 * A file that is being written, and is not to stay when the program ends before
 * it is whole.  The caller's, PATH too, which may become another name or empty,
 * from panic_removes() until panic_spares().
 */
struct panic_file {
	const char *path;
	struct panic_file *next;
};
void panic_removes(struct panic_file *f, const char *path);
void panic_spares(const struct panic_file *f);

/* Removes those files and ends the program by the signal NUMBER, if that ends
 * one; may be called in a handler. */
void panic_end_by(int number);

/* Once, at the start: a signal that only a bug sends, and nobody handles, does
 * that from now on. */
void panic_catch(void);

/* Takes those signals out of SET. */
void panic_leaves(sigset_t *set);

/* Whether WAS is what it does then. */
bool panic_catches(const struct sigaction *was);

/* Restores the terminal, removes those files, writes "annals: MESSAGE" and
 * exits with status 3. */
_Noreturn void panic(const char *message);

/*
 * Stays in release builds, where assert() would be lost: a false CONDITION is
 * a bug, and going on would show the reader something untrue.
 */
#define ENSURE(condition)                                                      \
	((condition) ? (void)0 : panic_ensure(#condition, __FILE__, __LINE__))

_Noreturn void panic_ensure(const char *condition, const char *file, int line);

#endif
