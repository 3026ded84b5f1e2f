#ifndef CHECK_SLAVIC_NAME_H
#define CHECK_SLAVIC_NAME_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * What Russian and Belarusian have in common of a person's name, in one script:
 * Аляксандр Лукашэнка and Александр Лукашенко, or Alyaksandr Lukashenka and
 * Aleksandr Lukashenko; those of two scripts are told by their sounds.
 * Unstressed a, e and o are one, ў is v, dz and ts are d and t before a vowel,
 * h is g; some first names are another in each (Уладзімір, Владимир).  In A;
 * empty where NAME is no name so, of two words or more and, in Latin letters,
 * with a Slavic ending.
 */
struct sv slavic_name(struct arena *a, struct sv name);

#endif
