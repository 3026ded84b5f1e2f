#include "view/frame.h"
