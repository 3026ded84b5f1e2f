#ifndef TEXT_SOUNDS_H
#define TEXT_SOUNDS_H

#include "base/sv.h"

/* What languages write for one sound, where no fold makes it one. */

/*
 * How many bytes REST, of an exact fold, begins with that languages write for a
 * sound, and in *AS how the fold has that of Cyrillic: sch, as sh.  0 for none.
 */
size_t sounds_spelt(struct sv rest, struct sv *as);

enum sounds_script { SOUNDS_LATIN, SOUNDS_CYRILLIC, SOUNDS_MIXED };

/* In which script the letters of TEXT are; of one without any, Latin. */
enum sounds_script sounds_script(struct sv text);

#endif
