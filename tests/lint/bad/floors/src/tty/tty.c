#include "base/arena.h"
#include <curses.h>
#include "view/frame.h"
#include "model/book.h"
