#ifndef TEXT_MEMORY_H
#define TEXT_MEMORY_H

/*
 * The memory of ICU.  Where ICU itself finds none, some of its services crash
 * and some go on with the rules of no language, so that a list is sorted
 * otherwise and no one is told.  With ours (base/mem.h) the program ends in
 * panic() instead.
 */

/* To be called before all else of this folder, once in a run: where ICU was
 * used before, it keeps its own (u_setMemoryFunctions(), unicode/uclean.h). */
void memory_lend(void);

#endif
