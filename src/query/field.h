#ifndef QUERY_FIELD_H
#define QUERY_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "book/book.h"

/*
 * The fields of the language and the words that some of them choose from.
 * ROLE stands for any role of the chronology; it is no name by itself.
 */
#define QUERY_FIELDS(X)                                                        \
	X(WHO, "who", "NAME", "A person, body or country, in any role")        \
	X(ROLE, "ROLE", "NAME", "The same, in one role: host:aliyev")          \
	X(AT, "at", "PLACE", "Happened at this place, or within it")           \
	X(KIND, "kind", "KIND", "Is of this kind, or of one that is one")      \
	X(SERIES, "series", "SERIES", "Belongs to this series")                \
	X(TAG, "tag", "TAG", "Bears this tag")                                 \
	X(SRC, "src", "SOURCE", "Told by this source; src:none: by no source") \
	X(STATUS, "status", "STATUS",                                          \
	  "planned, held, postponed, cancelled, reported or none")             \
	X(ID, "id", "ID", "Its id begins so")                                  \
	X(PREC, "prec", "PRECISION",                                           \
	  "How finely it is dated: time, day, month, season, year, decade, "   \
	  "century or millennium")                                             \
	X(HAS, "has", "PART",                                                  \
	  "Has figures, variants, a quote, sources, a summary, results, "      \
	  "items, tags, links, who or place; remark: you remarked on it")      \
	X(DATE, "date", "DATE",                                                \
	  "Could lie in this period, any EDTF; date:=DATE: must lie in it")    \
	X(WEEK, "week", "DAY",                                                 \
	  "Could lie in the week around this day of any year")                 \
	X(IS, "is", "STATE",                                                   \
	  "marked: you marked it, by m in the browser; tagged: it has a tag "  \
	  "of yours; new: it is new, or changed, since your last visit; "      \
	  "changed: only that")                                                \
	X(TAGGED, "tagged", "TAG",                                             \
	  "You gave it this tag, by :tag in the browser")                      \
	X(SAVED, "saved", "NAME", "What the search saved by this name finds")

/*
 * What other languages of the kind call them: X(word, field, side).  SIDE is
 * the end of a period that the value is, where the other end is open.  A field
 * and a role of the chronology go before a word of the same name.
 */
#define QUERY_OTHERS(X)                                                        \
	X("person", WHO, SIDE_NONE)                                            \
	X("people", WHO, SIDE_NONE)                                            \
	X("body", WHO, SIDE_NONE)                                              \
	X("organisation", WHO, SIDE_NONE)                                      \
	X("organization", WHO, SIDE_NONE)                                      \
	X("with", WHO, SIDE_NONE)                                              \
	X("place", AT, SIDE_NONE)                                              \
	X("where", AT, SIDE_NONE)                                              \
	X("in", AT, SIDE_NONE)                                                 \
	X("location", AT, SIDE_NONE)                                           \
	X("city", AT, SIDE_NONE)                                               \
	X("country", AT, SIDE_NONE)                                            \
	X("type", KIND, SIDE_NONE)                                             \
	X("category", KIND, SIDE_NONE)                                         \
	X("tags", TAG, SIDE_NONE)                                              \
	X("source", SRC, SIDE_NONE)                                            \
	X("sources", SRC, SIDE_NONE)                                           \
	X("when", DATE, SIDE_NONE)                                             \
	X("on", DATE, SIDE_NONE)                                               \
	X("year", DATE, SIDE_NONE)                                             \
	X("during", DATE, SIDE_NONE)                                           \
	X("from", DATE, SIDE_FROM)                                             \
	X("since", DATE, SIDE_FROM)                                            \
	X("to", DATE, SIDE_TO)                                                 \
	X("until", DATE, SIDE_TO)                                              \
	X("till", DATE, SIDE_TO)

/* Words that are no field, and what to write instead: X(word, remedy). */
#define QUERY_STRANGERS(X)                                                     \
	X("name", "who: asks for people and bodies, at: for places")           \
	X("title", "a word by itself is sought in titles too")                 \
	X("text", "a word by itself is sought in every text")                  \
	X("summary", "a word by itself is sought in summaries too")            \
	X("description", "a word by itself is sought in summaries too")        \
	X("quote", "a word by itself is sought in quotes too")                 \
	X("note", "a word by itself is sought in notes too")                   \
	X("author", "a word by itself finds who is quoted; src: asks for a "   \
		    "source")                                                  \
	X("by", "a word by itself finds who is quoted; src: asks for a "       \
		"source")                                                      \
	X("role", "write the role itself, as in host:NAME")                    \
	X("before", "write to:DATE, which takes in the date itself")           \
	X("after", "write from:DATE, which takes in the date itself")

enum field_side { SIDE_NONE, SIDE_FROM, SIDE_TO };

enum field_no {
#define X(name, text, argument, help) FIELD_##name,
	QUERY_FIELDS(X)
#undef X
	FIELD_COUNT,
};

/* What has: asks for. */
enum has_part {
	HAS_FIGURES, HAS_VARIANTS, HAS_QUOTE, HAS_SOURCES, HAS_SUMMARY,
	HAS_RESULTS, HAS_ITEMS, HAS_TAGS, HAS_LINKS, HAS_WHO, HAS_PLACE,
	HAS_REMARK, /* the reader's own */
};

/* What is: asks for. */
enum is_state { IS_MARKED, IS_TAGGED, IS_NEW, IS_CHANGED, IS_STATES };

/* A word that a field knows, and the enum value that it stands for. */
struct field_word {
	struct sv word;
	uint8_t code; /* enum status, date_precision, has_part or is_state */
};

/* The N words of FIELD, or null when it takes any. */
const struct field_word *field_choices(enum field_no field, size_t *n);

/* The word of FIELD that WORD is, ASCII case aside, or that is called so in any
 * of our languages; or null. */
const struct field_word *field_choice(enum field_no field, struct sv word);

/* What to say of WORD, which is none of FIELD's: in A. */
struct sv field_choice_fault(struct arena *a, enum field_no field,
			     struct sv word);

/*
 * The field called NAME, ASCII case aside: FIELD_ROLE for a role of B (of
 * those built in when B is null), FIELD_COUNT for none.  A field goes before
 * a role of the same name.
 */
enum field_no field_find(const struct book *b, struct sv name);

/* The role ID as the name of a field, in A: what cannot stand in one, such as
 * a blank, becomes a hyphen. */
struct sv field_role(struct arena *a, struct sv id);

/* Whether NAME is the field of the role ID, ASCII case aside. */
bool field_is_role(struct sv name, struct sv id);

/* The role of B, which may be null, that NAME is called in any of our
 * languages, as one who has it or several, when there is but one: its id, or
 * empty.  A is scratch. */
struct sv field_role_called(struct arena *a, const struct book *b,
			    struct sv name);

/* The same of the words that stand for a field, with the side of a period that
 * the value is in *SIDE. */
enum field_no field_find_other(struct sv name, enum field_side *side);

/* What to write instead of the field NAME, which there is not; or empty. */
struct sv field_remedy(struct sv name);

/* The field or role nearest to NAME, in A; or empty. */
struct sv field_near(struct arena *a, const struct book *b, struct sv name);

struct sv field_name(enum field_no field);

/* Whether V may stand in what is said of a fault, which is told in ASCII. */
bool field_ascii(struct sv v);

#endif
