#ifndef LOAD_CODE_H
#define LOAD_CODE_H

#include <stdbool.h>

#include "base/arena.h"
#include "yaml/node.h"

/*
 * Codes that the world has made, and whether a text can be one: addresses,
 * DOIs, ISBNs, coordinates.  Each function returns null for a good text, else
 * a literal that says what is wrong with it, after "is no ...: ".
 */

/* An address that begins with http:// or https:// (RFC 3986): it has a host, a
 * port that can be if any, no blank or sign that must be escaped, and no %
 * without its two digits. */
const char *code_url(struct sv text);

/* A DOI: 10., a number of the registrant, a slash and anything without a
 * blank (DOI Handbook 2.2); also after doi: or as an address of doi.org. */
const char *code_doi(struct sv text);

/* The same without what may stand before it: "10.1000/182". */
struct sv code_doi_bare(struct sv text);

/* An ISBN of 10 or 13 digits whose last one is the right check digit
 * (ISO 2108); blanks and hyphens do not matter. */
const char *code_isbn(struct sv text);

/* NODE, of whatever shape, "LAT, LON" or a list of just the two, as decimal
 * degrees: borrowed texts, set when they are good. */
const char *code_coordinates(const struct node *node, struct sv *lat,
			     struct sv *lon);

#endif
