#ifndef APP_PARTS_H
#define APP_PARTS_H

#include "app/app.h"
#include "app/choice.h"
#include "app/command.h"
#include "app/keymap.h"
#include "app/pane.h"
#include "app/prompt.h"
#include "app/setting.h"
#include "app/sums.h"
#include "app/told.h"
#include "app/trail.h"
#include "index/classes.h"
#include "paper/shelf.h"
#include "report/writer.h"
#include "tell/ledger.h"
#include "view/names.h"
#include "view/brief.h"
#include "view/layout.h"

/*
 * The app as its own folder sees it; nobody else includes this.  What belongs
 * to one pane is in that pane's slot, not here.
 */
enum { MESSAGE_MAX = 512 /* bytes */ };

struct app {
	struct arena life;   /* what is never given up */
	struct arena chosen; /* what choices hold: chosen.h */
	size_t chosen_least; /* its bytes when it held nothing else */
	struct arena every;  /* the list of all events and its counts */
	struct arena around; /* the list of hits and what is around them */
	struct arena view;   /* what follows from the constraints */
	struct arena search; /* the search, */
	struct arena finds;  /* and what it finds, */
	struct arena glance; /* or is found in sight before */
	struct arena reply;  /* the request */

	struct corpus corpus;
	struct query_cache *cache; /* of searches in it */
	struct app_options options;
	struct state *state;
	struct query_own own; /* of STATE, for queries */
	uint64_t own_turn; /* of STATE when they were taken over */
	struct arena owned;   /* its texts */
	struct hits marked;   /* events; in OWNED, as what follows */
	struct own_list { /* what he said of events (own.c) */
		const struct own_said *v;
		size_t n;
	} tags, remarks;
	struct hits noted; /* that have any of these */
	struct { /* unread.h */
		struct seen *seen; /* null: what was kept is not read yet */
		struct arena arena; /* of the lists */
		bool known; /* all is compared, and these are */
		bool visited; /* he saw that, or has read something */
		bool asked, due; /* see unread_ready(), unread_wait() */
		struct hits added, changed; /* that are not read */
	} unread;
	struct against *against; /* against.h; null: there is none */
	struct since_log *since_log; /* (since.c), or null */
	const struct keymap *keymap;
	const struct pane_row *panes;
	const struct prompt_row *prompts;
	const struct document_row *documents;

	struct choice now;
	struct undo undo;
	struct trail trail;
	name_no first;   /* of a pair whose second is asked for */
	event_no hidden; /* that the reader is asked about */
	uint32_t key;    /* that is obeyed */
	enum command did; /* by the key before */

	struct hits all;  /* every event */
	struct class_order orders[CLASSES]; /* of them, where asked for */
	struct sums sums; /* of them, where they were kept */
	struct hits chip_hits[CHIP_MAX];
	struct match_note chip_notes[CHIP_MAX]; /* how; its texts in VIEW */
	bool chip_short[CHIP_MAX]; /* --FIELD VALUE says the same */
	size_t without[CHIP_MAX]; /* events, when this chip alone is dropped */
	name_no known[CHIP_MAX]; /* the people whom constraints name */
	size_t nknown;
	struct hits kept;  /* what all constraints leave */
	struct hits shown; /* what the timeline holds */
	size_t at;         /* the chosen one of them */
	event_no here;     /* it, or the one before nothing was shown */
	bool document_gone; /* the last book had what it was about */
	bool added;        /* app_added(), and no book came since */

	struct sv sought;          /* what is searched for, as typed, and */
	const struct query *marks; /* that as a query, or null */
	const struct query *marking; /* what it marks */
	struct match_note found_by; /* how; its texts in FINDS and BOOK */
	struct hits found;
	bool seeking; /* of these only those in sight are FOUND (finding.h) */
	struct query_look *look; /* for them; or null */

	/* How often these became others: what was made of them is stale. */
	uint32_t lists;    /* what is kept and shown */
	uint32_t searches; /* what is marked as found */
	uint32_t counts;   /* what the names pane counts */

	/* What is wrong in the files, and where; the text is empty when
	 * nothing is. */
	struct {
		struct arena arena;
		struct sv text, file;
		uint32_t line;
		size_t more;
		struct sv as_of;
	} bar; /* as in struct news */
	const struct diags *faults; /* of the files; or null: not known */
	size_t nfaults; /* how many they were: news may come in their place */
	struct warnings *warnings; /* warnings.h; null: nobody asked */
	int progress; /* thousandths that are read again, or -1 */

	struct prompt prompt;
	char message[MESSAGE_MAX];
	size_t nmessage; /* bytes of it that are shown */
	size_t ntold;    /* were shown last; 0: what is wrong is */
	enum style message_style;

	struct {
		struct arena arena;
		struct shelf *shelf; /* (papers.h) */
	} papers;
	struct { /* (counting.h) */
		struct arena arena;
		struct ledgering *going; /* or null */
		struct ledger whole;
		uint32_t lists; /* it is of these */
		unsigned told;  /* how far it was, thousandths */
		bool wanted, has;
	} ledger;

	void *slots[PANE_COUNT]; /* what each pane keeps */
	enum pane focus; /* the pane that keys go to */
	/* Where each leads back to: a whole one to where it was opened, what
	 * was opened from the lanes to them, others to the timeline. */
	enum pane before[PANE_COUNT];
	bool has_columns; /* the reader has chosen those of the timeline: */
	struct layout_columns columns;
	struct layout layout; /* of ROWS x COLS, as settled */
	int rows, cols;
	bool pasting;
	struct setting_values set;
	struct told told;
	char file[TYPED_MAX]; /* the report was to be written to, or piped */
	size_t nfile;
	enum report_format format; /* in this */
	bool pipes;
	struct writing *writing; /* it is being; or null (write.c) */
	struct app_request request;
};

/* How the reader wants dates. */
static inline struct brief_dates app_dates(const struct app *a)
{
	return (struct brief_dates){ .locale = a->options.locale,
				      .iso = a->options.iso,
				      .words = a->options.page > 0 };
}

/* The faults of reading the files; borrowed. */
static inline struct diags app_faults(const struct app *a)
{
	return a->faults ? *a->faults : (struct diags){ 0 };
}

#endif
