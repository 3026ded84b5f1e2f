#include "view/frame.h"
#include <ncursesw/curses.h>
#include "model/book.h"
#include "base/arena.h"
#  include "model/book_columns.h"
#include "frame.h"
#include "tty/tty.h"
