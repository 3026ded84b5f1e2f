#ifndef LOAD_RESOLVE_H
#define LOAD_RESOLVE_H

#include "load/make.h"

/*
 * Gives every reference its meaning, now that all files are read, and puts
 * numbers of the book in the rows: names by id, name or any of the other
 * names, folded; events by id, or those that have a date but no id by the key
 * that index_key() will give them; sources and series by id or title.  A name,
 * source or series that is declared nowhere is made; an event that is not
 * there is a fault and its link dropped.
 *
 * A piece at a time: open it, step until that returns false, and close it, at
 * any time.
 */
struct resolving;
struct resolving *resolve_open(struct load *l);
bool resolve_step(struct resolving *r);
void resolve_close(struct resolving *r);

/*
 * Its larger parts.  What names mean: enter each that is declared, then each
 * place that an event describes; look at each of L's references to names, from
 * the first on; make the names of each group of spellings that no declared one
 * is meant by; find the target of each reference; settle each name, declared or
 * made.
 */
struct resolve_names;
struct resolve_names *resolve_names_open(struct load *l);
void resolve_names_enter(struct resolve_names *x, name_no name);
void resolve_names_describe(struct resolve_names *x, uint32_t described);
void resolve_names_look(struct resolve_names *x, uint32_t ref);
uint32_t resolve_names_groups(const struct resolve_names *x);
void resolve_names_make(struct resolve_names *x, uint32_t group);
void resolve_names_find(struct resolve_names *x, uint32_t ref);
void resolve_names_settle(struct resolve_names *x, name_no name);
/* Who WORDS are, where any may stand: the id, or a spelling just as it is
 * declared, of one name and of no other; else NO_NAME. */
name_no resolve_names_called(struct resolve_names *x, struct sv words);
void resolve_names_close(struct resolve_names *x);

/*
 * Leaves out of each event, and of each variant, who and which place is there
 * twice by what names turned out to mean, and tells it; none of the draft is
 * settled yet.
 */
struct resolve_twice;
struct resolve_twice *resolve_twice_open(struct load *l);
void resolve_twice_event(struct resolve_twice *x, event_no ev);
void resolve_twice_variant(struct resolve_twice *x, uint32_t variant);
void resolve_twice_close(struct resolve_twice *x);

/*
 * What sources mean: enter each that is declared, then each that a reference
 * describes; look at each of L's references to sources by what is known; find
 * the target of each that still has none, first of those that name no place in
 * it, for they may be what others name one in; and give each drafted reference
 * the place that stood after its source.
 */
struct resolve_sources;
struct resolve_sources *resolve_sources_open(struct load *l);
void resolve_sources_enter(struct resolve_sources *x, source_no s);
void resolve_sources_describe(struct resolve_sources *x, uint32_t described);
void resolve_sources_look(struct resolve_sources *x, uint32_t ref);
void resolve_sources_find(struct resolve_sources *x, uint32_t ref, bool placed);
void resolve_sources_place(struct resolve_sources *x, uint32_t cite);
void resolve_sources_close(struct resolve_sources *x);

/*
 * What events are meant: look at each of L's references to events; enter each
 * event, if one of them is a key, which is what resolve_events_keyed() says;
 * find the target of each; tell of those uses that have none.
 */
struct resolve_events;
struct resolve_events *resolve_events_open(struct load *l);
void resolve_events_look(struct resolve_events *x, uint32_t ref);
bool resolve_events_keyed(const struct resolve_events *x);
void resolve_events_enter(struct resolve_events *x, event_no ev);
void resolve_events_find(struct resolve_events *x, uint32_t ref);
void resolve_events_tell(struct resolve_events *x, uint32_t use);
void resolve_events_close(struct resolve_events *x);

/* Whether TEXT is what a country is called in some language, or was until it
 * fell apart or took another name (countries.def); COUNTRIES are filled, by
 * their exact folds, when the first is asked for.  The words that a state adds
 * to its name count for nothing: Republic of Korea; Korea, South.  And whether
 * that has no namesakes, as Georgia has. */
bool resolve_is_country(struct refs *countries, struct load *l, struct sv text);
bool resolve_only_country(struct refs *countries, struct load *l,
			  struct sv text);

/*
 * Tells of each of NAMES names from FROM on, which the NREFS REFS mean and
 * nothing declares, that somebody is called so and a place too: a town and its
 * namesake.  Countries act, those that COUNTRIES is filled with (by their
 * exact fold), and those that others are of; Georgia may be somebody.
 */
void resolve_both(struct refs *countries, struct load *l, struct ref **refs,
		  size_t nrefs, name_no from, uint32_t names);

/* ---- what is settled of a row once its references are numbers
 * (resolve_row.c) ---- */

/* Whether those of WHO's role were there is known when all roles are. */
void resolve_absence(struct book *b, struct who *who);

/* Drops links of EV to nothing, and tells one to itself; *KEPT are those kept
 * of the events before, whose ranges are in their order. */
void resolve_links(struct load *l, event_no ev, uint32_t *kept);

/* Whether ROLE is attendance: as its row says, or as the role it is one of. */
void resolve_role(struct book *b, role_no role);

/* ---- what names and sources share (resolve_part.c) ---- */

/* Where O is, for a fault. */
struct locus resolve_locus(const struct load *l, struct origin o);

/* Enters NUMBER under TITLE in TITLES; the first of a title counts. */
void resolve_enter(struct refs *titles, struct sv title, uint32_t number);

/* Whether the facts MINE say of a key what THEIRS do not. */
bool resolve_differs(const struct book *b, struct range mine,
		     struct range theirs);

/* Tells that what is called NAME is described at WHERE otherwise than at
 * FIRST. */
void resolve_described_twice(struct load *l, struct origin where,
			     struct sv name, struct origin first);

/*
 * Where REF was first used, for what is made because nothing declares it.
 * *FILE, from 0, goes on from one reference to the next: both they and the
 * files of B are in the order of reading.
 */
struct origin resolve_origin(const struct book *b, const struct ref *ref,
			     file_no *file);

#endif
