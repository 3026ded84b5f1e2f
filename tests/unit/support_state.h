#ifndef UNIT_SUPPORT_STATE_H
#define UNIT_SUPPORT_STATE_H

#include "state/state.h"

/*
 * What is kept between runs, in the folder a/b/annals of a folder of the test's
 * own, which tests are in.
 */
extern char own_folder[4096];

/* Of a group; and what each test leaves is removed, so that the next begins
 * with nothing. */
int own_setup(void **state);
int own_teardown(void **state);
int own_clear(void **state);

#define OWN_TEST(name) cmocka_unit_test_setup(name, own_clear)

/* TEXT as the file PATH. */
void own_put(const char *path, const char *text);

/* Keeps S, which must not fail. */
void own_store(struct state *s);

/* The folders, empty. */
void own_folders(void);

bool own_is(struct sv text, const char *want);

/* The search that is saved as NAME, or empty. */
struct sv own_saved(const struct state *s, const char *name);

#endif
