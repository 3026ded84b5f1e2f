/* Looks over every book that a test loads: nothing in it refers beyond its
 * columns.  Linked in the place of circle_check(), a load's last step. */
#include "base/panic.h"
#include "book/columns.h"
#include "load/circle.h"

void __real_circle_check(struct book *b, struct diags *diags);
void __wrap_circle_check(struct book *b, struct diags *diags);

void __wrap_circle_check(struct book *b, struct diags *diags)
{
	struct err err;

	if (!book_check_bounds(b, &err))
		panic(err.text);
	__real_circle_check(b, diags);
}
