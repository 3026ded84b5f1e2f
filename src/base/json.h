#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>

#include "base/build.h"

/*
 * Appends TEXT as a JSON string (RFC 8259) with its quotation marks.  Besides
 * what the RFC asks for, DEL, C1 controls and U+2028/9 are escaped, so that
 * the line is safe on a terminal and in JavaScript; a byte that is not UTF-8
 * becomes U+FFFD, so that no raw byte is ever written.  Direction marks and
 * tags are escaped too; with ASCII all that is not ASCII, as UTF-16 pairs
 * beyond U+FFFF.
 */
void json_string(struct build *b, struct sv text, bool ascii);

/*
 * A tree of JSON being written into OUT, on one line.  Each function below
 * adds a value: a member called KEY, or where KEY is null an item of a list.
 */
struct json {
	struct build *out;
	bool ascii;
	bool comma; /* something stands before in the same brackets */
};

/* A list or an object, by its BRACKET: '[' or '{', and the one that ends it. */
void json_open(struct json *j, const char *key, char bracket);
void json_shut(struct json *j, char bracket);

/* A string, or null where TEXT is empty. */
void json_text(struct json *j, const char *key, struct sv text);
void json_truth(struct json *j, const char *key, bool value);
void json_number(struct json *j, const char *key, int64_t value);

#endif
