/* Blocks and runs, put where they belong. */
#include "tell/maker.h"

#include "base/panic.h"

static struct block *add(struct maker *m, enum block_kind kind)
{
	struct block *block = ARENA_NEW(m->arena, 1, struct block);
	struct block **first = m->at ? &m->at->first : &m->first;
	struct block **last = m->at ? &m->at->last : &m->last;

	block->kind = kind;
	block->parent = m->at;
	if (m->at && m->at->id)
		block->id = m->at->id * 31 + (*last ? (*last)->id : 7) + kind;
	if (*last)
		(*last)->next = block;
	else
		*first = block;
	*last = block;
	return block;
}

static void leave_fields(struct maker *m)
{
	if (m->at && m->at->kind == BLOCK_FIELDS)
		m->at = m->at->parent;
}

struct block *maker_add(struct maker *m, enum block_kind kind)
{
	if (kind != BLOCK_FIELD)
		leave_fields(m);
	return add(m, kind);
}

struct block *maker_open(struct maker *m, enum block_kind kind)
{
	int depth = 0;

	m->at = maker_add(m, kind);
	for (const struct block *b = m->at; b; b = b->parent)
		depth++;
	ENSURE(depth <= BLOCK_DEPTH);
	return m->at;
}

void maker_close(struct maker *m)
{
	leave_fields(m);
	ENSURE(m->at);
	m->at = m->at->parent;
}

struct block *maker_heading(struct maker *m, uint32_t depth, struct sv words)
{
	struct block *block = maker_add(m, BLOCK_HEADING);

	block->number = depth;
	maker_text(m, &block->label, RUN_TEXT, words);
	return block;
}

struct block *maker_note(struct maker *m, uint32_t number)
{
	struct block *block = maker_add(m, BLOCK_NOTE);

	block->number = number;
	return block;
}

struct block *maker_field(struct maker *m, struct sv label)
{
	struct block *block;

	if (!m->at || m->at->kind != BLOCK_FIELDS)
		maker_open(m, BLOCK_FIELDS);
	block = maker_add(m, BLOCK_FIELD);
	block->number = m->bits;
	m->bits &= ~(uint32_t)FIELD_IS_FIRST;
	maker_text(m, &block->label, RUN_TEXT, label);
	return block;
}

void maker_group(struct maker *m)
{
	m->bits |= FIELD_IS_FIRST;
}

struct block *maker_grid(struct maker *m, uint32_t columns, struct sv shows)
{
	struct block *grid = maker_open(m, BLOCK_GRID);

	ENSURE(columns <= GRID_COLUMNS);
	grid->number = columns;
	maker_text(m, &grid->label, RUN_TEXT, shows);
	return grid;
}

struct block *maker_line(struct maker *m)
{
	return maker_open(m, BLOCK_LINE);
}

struct block *maker_cell(struct maker *m, enum cell_is is)
{
	struct block *cell = maker_add(m, BLOCK_CELL);

	cell->depth = is;
	return cell;
}

void maker_bar(struct maker *m, double n, double most)
{
	const double whole = CELL_WHOLE;
	struct block *cell = maker_cell(m, CELL_BAR);

	if (n <= 0 || most <= 0)
		return;
	cell->number = (uint32_t)(n < most ? n / most * whole : whole);
	cell->number += cell->number == 0;
}

static void add_run(struct maker *m, struct runs *to, struct run run)
{
	struct run *r = ARENA_NEW(m->arena, 1, struct run);

	*r = run;
	r->private = m->private;
	if (to->last)
		to->last->next = r;
	else
		to->first = r;
	to->last = r;
}

void maker_text(struct maker *m, struct runs *to, enum run_role role,
		struct sv text)
{
	if (text.n)
		add_run(m, to, (struct run){ .role = role, .text = text });
}

void maker_link(struct maker *m, struct runs *to, enum run_role role,
		struct sv text, enum target_to target, uint32_t no)
{
	if (text.n)
		add_run(m, to, (struct run){ .role = role,
					     .text = text,
					     .target = { target, no } });
}

void maker_str(struct maker *m, struct runs *to, const char *text)
{
	maker_text(m, to, RUN_TEXT, sv_of(text));
}

void maker_join(struct runs *to, struct runs from)
{
	if (!from.first)
		return;
	if (to->last)
		to->last->next = from.first;
	else
		to->first = from.first;
	to->last = from.last;
}

void maker_sign(struct maker *m, struct runs *to, enum run_role role)
{
	add_run(m, to, (struct run){ .role = role });
}

void maker_ref_note(struct maker *m, struct runs *to, uint32_t number,
		    struct sv text)
{
	add_run(m, to, (struct run){ .role = RUN_NOTE,
				     .target = { TARGET_SOURCE, number - 1 },
				     .number = number,
				     .last = number,
				     .text = text });
}

void maker_ref_events(struct maker *m, struct runs *to, uint32_t number,
		      uint32_t last)
{
	ENSURE(last >= number);
	add_run(m, to, (struct run){ .role = RUN_EVENT,
				     .number = number,
				     .last = last });
}
