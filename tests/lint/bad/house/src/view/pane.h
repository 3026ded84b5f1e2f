#ifndef PANE_H
#define PANE_H

/*
 * The pane (or not).
 */
enum edge { EDGE_LEFT };

enum edge {
	EDGE_RIGHT,
};

void pane_draw(void);
void draw_pane(void);
struct sv edge_name(enum edge e);
static inline int view_count(void)
{
	return sizeof(int);
}

#endif
