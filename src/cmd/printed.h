#ifndef CMD_PRINTED_H
#define CMD_PRINTED_H

#include "cmd/cli.h"
#include "report/writer.h"
#include "tell/tell.h"

/* What the options say of how a chronology is printed: how much of each event,
 * in which chapters, and what besides. */

/* Takes them into OPTIONS, but for the key dates; false when one is wrong,
 * which is said. */
bool printed_options(struct cli *c, struct tell_options *options);

/* What --detail, --group-by and --sources take. */
word_fn printed_detail_word;
word_fn printed_group_word;
word_fn printed_notes_word;

/* Takes the size of paper, and how coarse a date may be, into LAYOUT;
 * likewise. */
bool printed_layout(struct cli *c, struct report_layout *layout);
word_fn printed_paper_word;
word_fn printed_precision_word;

#endif
